import { Component, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'

type ErrorBoundaryProps = {
  readonly children: ReactNode
  readonly onError: (text: string) => void
}

/** Keeps one broken screen from taking the window down: says so, logs it, offers to draw it again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    this.props.onError(error.stack ?? error.message)
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <main>
        <h1>
          <FormattedMessage id="failed.render.title" />
        </h1>
        <Button kind="main" onPress={() => this.setState({ isBroken: false })}>
          <FormattedMessage id="failed.action" />
        </Button>
      </main>
    )
  }
}
