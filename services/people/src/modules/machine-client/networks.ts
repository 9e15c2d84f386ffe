import ipaddr from 'ipaddr.js';

/**
 * A network as CIDR, its address cut to its length: `10.1.2.3/8` is `10.0.0.0/8`; a single address is a network of one.
 * Null for anything else.
 */
export function normalNetwork(text: string): string | null {
  const given = text.trim();
  // Short forms (`10.1`) and zones (`fe80::1%eth0`) mean different things to different programs.
  if (given.includes('%') || (!given.includes(':') && !/^\d+\.\d+\.\d+\.\d+(\/\d+)?$/.test(given))) return null;
  try {
    const [address, bits] = ipaddr.isValidCIDR(given)
      ? ipaddr.parseCIDR(given)
      : ([ipaddr.parse(given), null] as const);
    const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
    const length = bits ?? (address.kind() === 'ipv4' ? 32 : 128);
    return `${kind.networkAddressFromCIDR(`${address.toString()}/${length}`).toString()}/${length}`;
  } catch {
    return null;
  }
}

/**
 * Whether an address lies in one of the networks; everywhere does where there are none. An IPv4 address written as IPv6
 * counts as what it is.
 */
export function isWithinNetworks(text: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === address.kind() && address.match(base as never, bits);
  });
}
