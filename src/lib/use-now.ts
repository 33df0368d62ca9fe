import { useEffect, useState } from 'react'

/** The instant of now, again after every so many milliseconds for as long as the page is there. */
export function useNow(everyMillis: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMillis)
    return () => clearInterval(timer)
  }, [everyMillis])
  return now
}
