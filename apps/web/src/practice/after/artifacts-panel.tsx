import { Anchor } from '@mantine/core';
import type { PracticeView } from '#contracts';
import { artifactPath, useArtifacts } from '../../api/queries.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

const size = (bytes: number): string =>
  bytes < 1_024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${(bytes / 1_024).toFixed(1)} KiB`
      : `${(bytes / 1_048_576).toFixed(1)} MiB`;

/** The files that a practice leaves behind. */
export function ArtifactsPanel({ view }: { view: PracticeView }) {
  const artifacts = useArtifacts(view.id, true);
  return (
    <Panel title="Files">
      {artifacts.error ? (
        <p className={panel.quiet} role="alert">
          {artifacts.error.message}
        </p>
      ) : artifacts.isPending ? (
        <p className={panel.quiet}>Loading…</p>
      ) : artifacts.data?.length === 0 ? (
        <p className={panel.quiet}>No files were written.</p>
      ) : (
        <ul className={panel.list}>
          {artifacts.data?.map((artifact) => (
            <li key={artifact.name} className={panel.split}>
              <Anchor
                size="sm"
                href={artifactPath(view.id, artifact.name)}
                download={artifact.name}
                className="mono"
              >
                {artifact.name}
              </Anchor>
              <span className={panel.quiet}>{artifact.bytes === null ? '' : size(artifact.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
