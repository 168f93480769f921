import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address.js'

const OPEN = ['8.8.8.8', '1.1.1.1', '100.63.255.255', '172.15.0.1', '172.32.0.1', '198.20.0.1', '223.255.255.255', '2606:4700::1111', '2a00:1450::1']
const CLOSED = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2606:4700::1%lo',
  'localhost',
  '2130706433',
  '',
]
it.each(OPEN)('takes %s for public', (address) => expect(isPublicAddress(address)).toBe(true))
it.each(CLOSED)('takes "%s" for closed', (address) => expect(isPublicAddress(address)).toBe(false))
