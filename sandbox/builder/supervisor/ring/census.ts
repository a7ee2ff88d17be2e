import type { Member } from './member.js';
import type { MemberList } from './member-list.js';

/** The gateway's `/butterfly`: members and their health, services by group. */
export function butterflyView(members: MemberList): unknown {
  const all = members.all;
  return {
    member: {
      members: byId(all, ({ id, name, address, port, incarnation }) => ({
        id,
        hostname: name,
        incarnation,
        address,
        swim_port: port,
        gossip_port: port,
      })),
      health: byId(all, ({ health }) => `${health.charAt(0).toUpperCase()}${health.slice(1)}`),
    },
    service: { list: byGroup(all, (member) => member.id) },
  };
}

/** The gateway's `/census`: who runs each group of services, which release, and whether that member is alive. */
export function censusView(members: MemberList): unknown {
  const population = byGroup(members.all, (member, service) => ({
    member_id: member.id,
    pkg: service.package,
    state: service.state,
    sys: { ip: member.address, hostname: member.name, http_gateway_port: member.gatewayPort },
    alive: member.health === 'alive',
    suspect: member.health === 'suspect',
    confirmed: member.health === 'confirmed',
    departed: member.health === 'departed',
  }));
  return {
    local_member_id: members.self.id,
    census_groups: Object.fromEntries(
      Object.entries(population).map(([group, it]) => [group, { service_group: group, population: it }]),
    ),
  };
}

function byId<T>(members: readonly Member[], view: (member: Member) => T): Record<string, T> {
  return Object.fromEntries(members.map((member) => [member.id, view(member)]));
}

function byGroup<T>(
  members: readonly Member[],
  view: (member: Member, service: Member['services'][number]) => T,
): Record<string, Record<string, T>> {
  const groups: Record<string, Record<string, T>> = {};
  for (const member of members) {
    for (const service of member.services) {
      groups[service.group] = { ...groups[service.group], [member.id]: view(member, service) };
    }
  }
  return groups;
}
