import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { originsOnNetwork } from '#server/node/origins.ts';

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo; // what is asked for is there

const interfaces = {
  lo: [at('127.0.0.1', { internal: true })],
  docker0: [at('172.17.0.1')],
  eth0: [at('192.168.1.20'), at('fe80::1', { family: 'IPv6' } as Partial<NetworkInterfaceInfo>)],
};

describe('where other devices reach the server', () => {
  it.each([
    ['on all interfaces', '', 3000, null, ['http://192.168.1.20:3000']],
    ['on port 80', '0.0.0.0', 80, null, ['http://192.168.1.20']],
    ['on one address', '10.0.0.5', 3000, null, ['http://10.0.0.5:3000']],
    ['on itself only', '127.0.0.1', 3000, null, []],
    ['behind a proxy', '127.0.0.1', 3000, 'https://map.school.org', ['https://map.school.org']],
  ])('listening %s', (_, host, port, publicUrl, origins) => {
    expect(originsOnNetwork({ host, port, publicUrl }, interfaces)).toEqual(origins);
  });
});
