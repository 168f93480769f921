/**
 * Tells addresses of the open internet from those that lead inside: this machine, its network, its cloud's own services.
 * What is not known to be public is not.
 */
import { BlockList, isIP } from 'node:net'

/** Special ranges of IPv4 (IANA's registry): this host, private, shared, loopback, link-local, test, multicast, reserved. */
const CLOSED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only 2000::/3 is public, and of that not Teredo, benchmarks, ORCHID, documentation and 6to4. */
const OPEN_6 = ['2000::/3']
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const list = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const made = new BlockList()
  for (const range of ranges) {
    const [address = '', bits = ''] = range.split('/')
    made.addSubnet(address, Number(bits), family)
  }
  return made
}
const closed4 = list(CLOSED_4, 'ipv4')
const open6 = list(OPEN_6, 'ipv6')
const closed6 = list(CLOSED_6, 'ipv6')

/**
 * True for an address of the open internet. Takes an IP address as a resolver gives it; anything else is not public,
 * so that mapped (`::ffff:10.0.0.1`), NAT64 (`64:ff9b::a00:1`) and scoped (`fe80::1%eth0`) forms are closed too.
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed4.check(address, 'ipv4')
    case 6:
      return !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
    default:
      return false
  }
}
