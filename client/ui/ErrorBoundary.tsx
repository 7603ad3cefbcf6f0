import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export type ErrorBoundaryProps = { readonly children: ReactNode };

/** A fault in drawing a page takes down that page, not the work: edits are with the server or on the device. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main id="main" tabIndex={-1} aria-live="assertive">
        <EmptyState
          isPage
          title="This page stopped working"
          actions={
            <>
              <Button variant="primary" onPress={() => window.location.reload()}>
                Load the page again
              </Button>
              <Button onPress={() => window.location.assign('/')}>Go to my maps</Button>
            </>
          }
        >
          It is our mistake, not yours. Your work is safe: every edit is on the server or kept on this device,
          and is there when the page is back.
        </EmptyState>
      </main>
    );
  }
}
