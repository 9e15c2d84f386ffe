import { Component, type ReactNode } from 'react';

/** Keeps an exception while drawing inside its own place. */
export class CrashBoundary extends Component<
  { card: (error: Error, retry: () => void) => ReactNode; children: ReactNode },
  { error: Error | null }
> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render() {
    return this.state.error
      ? this.props.card(this.state.error, () => this.setState({ error: null }))
      : this.props.children;
  }
}
