import { isWebAddress } from '../web-address.ts';

/** The name under which a site is registered, `news.bbc.co.uk` being `bbc.co.uk`; `null` for an address that has none. */
export function siteOf(address: string): string | null {
  if (!isWebAddress(address)) return null;
  const { hostname } = new URL(address);
  if (!hostname.includes('.') || /^[\d.]+$|[[\]]/.test(hostname)) return null;
  const labels = hostname.replace(/\.$/, '').split('.');
  const endings = labels.slice(-2).join('.');
  const wanted = sharedEnding.test(endings) ? 3 : 2;
  return labels.slice(-Math.max(wanted, 2)).join('.');
}

/** Under these, each name is somebody else's: national second levels, and hosts of other people's sites. */
const sharedEnding =
  /^(?:(?:co|com|org|net|ac|gov|edu|ltd|plc|me|or|ne|go)\.(?:uk|au|nz|za|jp|kr|in|cn|tw|hk|sg|my|br|mx|ar|tr|il|id|th|pl|at)|(?:blogspot|wordpress|substack|medium|tumblr|typepad|livejournal|github|gitlab|netlify|ghost|hashnode|blogger|weebly|wixsite)\.(?:com|io|app|dev))$/;
