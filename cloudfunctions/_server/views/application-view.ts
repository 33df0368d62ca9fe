import type { Applicant, BoardPost, MyApplication, WelfareApplicant } from '../../../domain/contracts/board'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { difficulties, type Difficulty } from '../../../domain/terms'
import { unsealFrom } from '../repositories/applications'
import type { FoundPost } from '../repositories/board-posts'
import type { ApplicationDoc } from '../store/matching-documents'
import { boardPostView, foundPostView } from './board-view'

export interface ApplicationSeen {
  application: ApplicationDoc
  /** undefined when the post was taken out of its case: then what the person saw is shown. */
  found: FoundPost | undefined
  todayOn: string
}

export function myApplicationView({ application, found, todayOn }: ApplicationSeen): MyApplication {
  const { _id, status, sentAt, wantsInterview, version } = application
  return {
    applicationId: _id,
    post: found ? foundPostView(found, todayOn) : postAsSeen(application, todayOn),
    status,
    sentAt,
    wantsInterview,
    answer: unsealFrom(application, 'answer') ?? '',
    version,
  }
}

/** For the employer it was sent to. */
export function applicantView(given: ApplicationSeen): Applicant {
  const { application } = given
  return {
    ...myApplicationView(given),
    name: unsealFrom(application, 'name') ?? '',
    phone: unsealFrom(application, 'phone'),
  }
}

/** For officers of the region alone: the only place where a difficulty is opened. */
export function welfareApplicantView(given: ApplicationSeen): WelfareApplicant {
  const difficulty = unsealFrom(given.application, 'difficulty')
  if (!isDifficulty(difficulty)) throw new Error('applications: a live one without its difficulty')
  return { ...applicantView(given), difficulty, tried: unsealFrom(given.application, 'tried') ?? '' }
}

function isDifficulty(text: string | null): text is Difficulty {
  return text !== null && Object.hasOwn(difficulties, text)
}

function postAsSeen(application: ApplicationDoc, todayOn: string): BoardPost {
  const { boardPostId, kind, employerName, trade, wageFen, neededBy, streetCode, sentAt } = application
  const freshOn = shanghaiDay(sentAt)
  const post = { boardPostId, kind, employerName, trade, wageFen, neededBy, streetCode, freshOn }
  return boardPostView({ ...post, headcount: 0 }, todayOn)
}
