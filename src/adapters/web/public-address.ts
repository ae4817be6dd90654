import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DatelineError } from '../../dateline-error.ts';

/** Whether an IP address is one of the public internet: not this machine, not its network, not a cloud's metadata service. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Resolves names for a connection and refuses those that lead to a private address, at the very moment of connecting: a name that was
 * looked up before may lead elsewhere now.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused !== undefined) return callback(privateAddress(hostname, refused.address), '', 0);
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};

/** The error for an address that only a network of one's own can reach. */
export function privateAddress(hostname: string, address: string): DatelineError {
  return new DatelineError(
    `${hostname} leads to the private address ${address}, which is not fetched. If that is meant, add --allow-private.`,
  );
}
