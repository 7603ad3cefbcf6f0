import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Settings = {
  /** As in HOST; '' listens on all interfaces. */
  readonly host: string;
  readonly port: number;
  /** Where people reach the product, if somebody has said it. */
  readonly publicUrl: string | null;
};

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks of containers and virtual machines, which no pupil's device is in. */
const insideOnly = /^(docker|br-|veth|virbr|vmnet|vEthernet|tun|tap|utun)/;

/** Where other devices on the network reach this server, the likeliest first; none when it listens to itself only. */
export function originsOnNetwork(
  { host, port, publicUrl }: Settings,
  interfaces: Interfaces = networkInterfaces(),
): string[] {
  const said = publicUrl === null ? [] : [publicUrl];
  const isEverywhere = ['', '0.0.0.0', '::'].includes(host);
  if (!isEverywhere) return /^(localhost$|127\.|::1$)/.test(host) ? said : [...said, originOf(host, port)];
  const addresses = Object.entries(interfaces).flatMap(([name, list]) =>
    insideOnly.test(name)
      ? []
      : (list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
  );
  return [...said, ...addresses.map(({ address }) => originOf(address, port))];
}

function originOf(host: string, port: number): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  return `http://${shown}${port === 80 ? '' : `:${port}`}`;
}
