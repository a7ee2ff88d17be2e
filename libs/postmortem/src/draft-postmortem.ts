import { gatherFacts } from './facts/gather-facts.js';
import { renderHtml } from './html/render-html.js';
import type { PostmortemDraft, PostmortemInput } from './postmortem-input.js';
import { renderMarkdown } from './render-markdown.js';

/**
 * Drafts the postmortem of a practice from its timeline and measurements. Reads the events once, in bounded
 * memory; what it leaves out of its tables it says. Rejects only when `events` does.
 */
export async function draftPostmortem(input: PostmortemInput): Promise<PostmortemDraft> {
  const facts = await gatherFacts(input.events, input.practice.beganAt);
  const markdown = renderMarkdown(input, facts);
  return { markdown, html: renderHtml(markdown, input, facts) };
}
