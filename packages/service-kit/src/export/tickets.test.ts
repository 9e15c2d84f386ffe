import { expect, test } from '@jest/globals';
import { TICKET_MS, Tickets } from './tickets.js';

const HOLDER = { account: 'office1', session: 's1', path: '/export/ledger.xlsx' };

test('a ticket is good once, for whom and what it was given', () => {
  const tickets = new Tickets<string>();
  const ticket = tickets.issue(HOLDER, 'asked');
  expect(tickets.redeem(ticket, HOLDER)).toBe('asked');
  expect(() => tickets.redeem(ticket, HOLDER)).toThrow('TICKET_INVALID');
});

test.each([[{ account: 'chief' }], [{ session: 's2' }], [{ path: '/export/audit.csv' }]])(
  'is of no use with %j, and used up by the attempt',
  (other) => {
    const tickets = new Tickets<string>();
    const ticket = tickets.issue(HOLDER, 'asked');
    expect(() => tickets.redeem(ticket, { ...HOLDER, ...other })).toThrow('TICKET_INVALID');
    expect(() => tickets.redeem(ticket, HOLDER)).toThrow('TICKET_INVALID');
  },
);

test('ends after a minute', () => {
  let now = 0;
  const tickets = new Tickets<string>(() => now);
  const [one, two] = [tickets.issue(HOLDER, 'one'), tickets.issue(HOLDER, 'two')];
  now = TICKET_MS - 1;
  expect(tickets.redeem(one, HOLDER)).toBe('one');
  now = TICKET_MS;
  expect(() => tickets.redeem(two, HOLDER)).toThrow('TICKET_INVALID');
});
