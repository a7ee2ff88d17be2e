import { Button } from '@mantine/core';
import { IconMoodSad, IconRefresh } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { Nothing } from './states.js';

interface GuardProps {
  /** What is lost when it breaks: "the chart", "this page". */
  what: string;
  children: ReactNode;
}

/**
 * Keeps one broken part from taking the page with it. The usual cause is a part of the app that could
 * not be fetched (the line broke, or a new version was installed meanwhile): loading again heals that.
 */
export class Guard extends Component<GuardProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <Nothing
        icon={<IconMoodSad size={28} stroke={1.5} />}
        title={`SimSup cannot show ${this.props.what}`}
        action={
          <Button
            variant="default"
            leftSection={<IconRefresh size={14} />}
            onClick={() => window.location.reload()}
          >
            Load again
          </Button>
        }
      >
        Part of the app could not be loaded, or it failed: {this.state.error.message}. Nothing in the practice
        is lost.
      </Nothing>
    );
  }
}
