import { createHash } from 'node:crypto';
import type { PlanRepositories } from './plan-repositories.js';

export type CheckState = 'pending' | 'success' | 'failure';

/** A change that somebody asks a repository to take. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly sha: string;
  readonly openedAtMs: number;
  /** New texts of files, by path. */
  readonly changes: Readonly<Record<string, string>>;
  state: 'open' | 'merged';
}

/** So many are remembered; the oldest are forgotten first. */
const KEPT = 400;

export interface PullRequestsOptions {
  readonly repository: string;
  readonly files: Pick<PlanRepositories, 'write'>;
  /** How long the checks of a pull request take. */
  readonly checkMs: number;
  now(): number;
}

/** The pull requests of one repository, and the checks that run on each. */
export class PullRequests {
  private readonly byNumber = new Map<number, PullRequest>();
  private count = 1_000;

  constructor(private readonly options: PullRequestsOptions) {}

  /** Opens a pull request; its checks begin at once. */
  open(author: string, title: string, changes: Readonly<Record<string, string>>): PullRequest {
    this.count += 1;
    const openedAtMs = this.options.now();
    const sha = createHash('sha1').update(`${this.count} ${openedAtMs} ${title}`).digest('hex');
    const request: PullRequest = {
      number: this.count,
      title,
      author,
      sha,
      openedAtMs,
      changes,
      state: 'open',
    };
    this.byNumber.set(request.number, request);
    this.byNumber.delete(this.count - KEPT);
    return request;
  }

  find(number: number): PullRequest | undefined {
    return this.byNumber.get(number);
  }

  findBySha(sha: string): PullRequest | undefined {
    return [...this.byNumber.values()].find((request) => request.sha === sha);
  }

  listOpen(): PullRequest[] {
    return [...this.byNumber.values()].filter(({ state }) => state === 'open');
  }

  /** What the checks say: a plan has to name what it makes. */
  checks({ openedAtMs, changes }: PullRequest): CheckState {
    if (this.options.now() - openedAtMs < this.options.checkMs) return 'pending';
    return Object.values(changes).every((text) => /^pkg_name=/m.test(text) && /^pkg_version=/m.test(text))
      ? 'success'
      : 'failure';
  }

  /** Takes a pull request's changes into the repository; false when it is not open or its checks have not passed. */
  merge(request: PullRequest): boolean {
    if (request.state !== 'open' || this.checks(request) !== 'success') return false;
    for (const [path, text] of Object.entries(request.changes))
      this.options.files.write(this.options.repository, path, text);
    request.state = 'merged';
    return true;
  }
}
