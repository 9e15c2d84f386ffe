import { expect, test } from '@jest/globals';
import { isWithinNetworks, normalNetwork } from './networks.js';

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  [' 192.168.1.7 ', '192.168.1.7/32'],
  ['2001:DB8::1/32', '2001:db8::/32'],
  ['::1', '::1/128'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['10.1', null],
  ['10.0.0.0/33', null],
  ['10.0.0.0/-1', null],
  ['2001:db8::/129', null],
  ['fe80::1%eth0', null],
  ['0x7f000001', null],
  ['example.cn', null],
  ['', null],
  ['10.0.0.1 10.0.0.2', null],
])('%j as a network is %j', (given, normal) => expect(normalNetwork(given)).toBe(normal));

test.each([
  ['10.200.3.4', ['10.0.0.0/8'], true],
  ['11.0.0.1', ['10.0.0.0/8'], false],
  ['::ffff:10.1.1.1', ['10.0.0.0/8'], true],
  ['2001:db8:1::5', ['2001:db8::/32'], true],
  ['2001:db9::5', ['2001:db8::/32', '10.0.0.0/8'], false],
  ['10.1.1.1', ['::/0'], false],
  ['127.0.0.1', [], true],
  ['unknown', ['0.0.0.0/0'], false],
  ['', ['0.0.0.0/0'], false],
])('%j in %j is %j', (address, networks, inside) => expect(isWithinNetworks(address, networks)).toBe(inside));
