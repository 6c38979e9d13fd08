import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostIn, networkOf } from './network.ts'

test('one household is one network, however it writes its addresses', () => {
  for (const [address, network] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:0::/56'],
    ['2001:0DB8:0001:00ff:ffff::1', '2001:db8:1:0::/56'],
    ['2001:db8:1:1200::1', '2001:db8:1:1200::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['unknown', 'unknown'],
  ] as const)
    assert.equal(networkOf(address), network, address)
})

test('a proxy that puts a port behind the address still means one visitor', () => {
  for (const [given, address] of [
    ['203.0.113.9:40001', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['unknown', 'unknown'],
  ] as const)
    assert.equal(hostIn(given), address, given)
})
