import type { OutputOf } from '../../../domain/contracts/registry'
import { practiceText } from '../repositories/practices'
import type { PracticeDoc } from '../store/field-documents'
import { regionView } from './region-view'

export function practiceView(practice: PracticeDoc): OutputOf<'practice.save'> {
  const { _id, on, regionCode, title, by, version } = practice
  return {
    practiceId: _id,
    on,
    region: regionView(regionCode),
    title,
    text: practiceText(practice),
    by,
    version,
  }
}
