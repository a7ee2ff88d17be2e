import { parse } from 'yaml';
import { type StackFile, scenarioFileSchema, stackFileSchema } from '#contracts';
import { attemptsOf } from '#scenarios';
import type { Unit } from '../plan/plan-units.js';

const SCENARIO = `
id: tiny/stuck
stack: tiny
version: 3
difficulty: 1
skills: [looking]
components: [store]
expectedMinutes: 5
source: made up for tests
open: {title: Nothing works, severity: critical, page: The check fails}
sealed:
  title: The hinge of the store was glued
  story: Somebody put glue where oil belongs, long before anybody looked.
  rootCause: There is glue on the hinge. It does not move any more.
  terms: [glue, hinge]
injections: [{name: stuck, fault: tiny.stick, with: {node: store}}]
expect:
  journeys: [{journey: read, failedShare: 0.5, within: 10s}]
  alerts: [{alert: ReadFailed, within: 30s}]
  evidence: [{id: creaks, title: it creaks, node: store, command: [listen]}]
  absent: [{id: burns, title: it burns, node: store, command: [smell]}]
probes: {rootCause: [{id: loose, title: it moves, node: store, command: [push]}]}
hold: 5s
fixes:
  - {name: loosen, title: Loosens it, kind: fix, within: 1m, script: [{on: store, type: loosen}]}
  - {name: wedge, title: Wedges it open, kind: workaround, script: [{type: wedge}]}
decoys:
  - {name: wait, title: Waits, leadsTo: nothing, script: [{type: sleep 1}]}
  - {name: pull, title: Pulls, leadsTo: relief, script: [{type: pull}]}
  - {name: hammer, title: Hammers, leadsTo: harm, script: [{type: hammer}]}
lessons: [Oil is no glue and glue is no oil.]
`;

const STACK = `
id: tiny
title: Tiny
summary: Two nodes
compose: compose.yml
images: [{target: node}]
nodes: [{name: store, title: Store, role: production, user: admin}]
entry: {node: store, user: admin}
outside: {node: store}
journeys: [{name: read, title: Read, everyMs: 1000, slowMs: 500}]
probes: []
alerts: [{name: ReadFailed, title: Reads fail, severity: critical}]
tempo: {max: 20}
`;

export const TINY_STACK: StackFile = stackFileSchema.parse(parse(STACK));

/** A unit of a small scenario: `baseline`, or the name of an attempt. `change` is laid over the scenario. */
export function tinyUnit(name: string, change: object = {}): Unit {
  const scenario = scenarioFileSchema.parse({ ...parse(SCENARIO), ...change });
  const found = attemptsOf(scenario).find(({ attempt }) => attempt.name === name);
  const kind = found && (found.promises === 'fix' || found.promises === 'workaround') ? 'fix' : 'decoy';
  return {
    name: found ? `${kind}:${name}` : 'baseline',
    scenario: scenario.id,
    variant: { seed: 'certified-1', values: {}, scenario },
    attempt: found ? { attempt: found.attempt, promise: found.promises } : null,
  };
}

/** The small scenario as an author writes it. */
export function tinyScenarioText(): Record<string, unknown> {
  return parse(SCENARIO);
}
