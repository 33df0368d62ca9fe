import type { ReactNode } from 'react'
import { EmptyState } from '../../components/notice'
import { Page } from '../../components/page'
import { cityGrantOf } from '../register/city-grant'
import { OfficerGate, type Grant, type OfficerDesk } from './officer-gate'

interface CityGateProps {
  title: string
  /** For officers of a part of the city: who settles this, and what they can do themselves. */
  notCity: string
  notCityNote: string
  children: (desk: OfficerDesk, grant: Grant) => ReactNode
}

/** For what is settled for a whole city. */
export function CityGate({ title, notCity, notCityNote, children }: CityGateProps) {
  return (
    <OfficerGate title={title}>
      {(desk) => {
        const grant = cityGrantOf(desk)
        if (grant) return children(desk, grant)
        return (
          <Page title={title}>
            <EmptyState title={notCity}>{notCityNote}</EmptyState>
          </Page>
        )
      }}
    </OfficerGate>
  )
}
