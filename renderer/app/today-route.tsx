import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'

/** Today at its address. The greeting is that of the hour it was opened. */
export function TodayRoute() {
  const navigate = useNavigate()
  const [hour] = useState(() => new Date().getHours())
  return <TodayScreen hour={hour} onOpenSettings={() => void navigate({ to: '/settings' })} />
}
