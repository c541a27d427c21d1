import { useNavigate } from '@tanstack/react-router'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'

/** Today at its address. */
export function TodayRoute() {
  const navigate = useNavigate()
  return <TodayScreen hour={new Date().getHours()} onOpenSettings={() => void navigate({ to: '/settings' })} />
}
