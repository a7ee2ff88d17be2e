import { InvalidArgumentError } from 'commander';
import type { AssessmentRequest } from '#contracts';

type Shares = AssessmentRequest['journeys'];

/** `--journey search=0.9`, as often as there are journeys: the share of its requests that failed. */
export function journeyShareOption(text: string, before: Shares = []): Shares {
  const [, name, share] = /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const failedShare = Number(share);
  if (name === undefined || share === undefined || failedShare > 1)
    throw new InvalidArgumentError('Write a journey and a share from 0 to 1, for example search=0.9.');
  return [...before.filter((one) => one.name !== name), { name, failedShare }];
}
