import type { NavigationKind } from './page-stack'
import type { PendingWork } from './pending-work'
import type { Problems } from './problems'
import { wxCall, type WxOptions } from './wx-call'
import { wxFiles, type FileSettings } from './wx-files'
import { knownWxNames } from './wx-names'
import type { Network } from './wx-network'
import { wxStorage } from './wx-storage'

/** What the mini-program sends to its one cloud function. */
export interface CloudRequest {
  action: string
  input: unknown
  requestId?: string
}

export interface PhoneSettings extends FileSettings {
  /** Plays the backend: answers what the `api` function would. */
  cloud?: (request: CloudRequest) => object | Promise<object>
  /** What the camera sees; without it the person closes the scanner. */
  scans?: string
  theme?: 'light' | 'dark'
  fontSizeSetting?: number
  storage?: Map<string, string>
  /** Taken out where there is no signal. */
  isOffline?: boolean
  /** Path and parameters it is opened with; home otherwise. */
  openedAt?: string
}

interface WxParts {
  settings: PhoneSettings
  network: Network
  problems: Problems
  work: PendingWork
  launch: object
  navigate: (kind: NavigationKind, options: WxOptions) => Promise<object>
}

const NAVIGATION = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'] as const
const SILENT = [
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'pageScrollTo',
  'setClipboardData',
  'requirePrivacyAuthorize',
  'openPrivacyContract',
  'showShareMenu',
  'makePhoneCall',
  'saveImageToPhotosAlbum',
]
const LISTENERS = [
  'onThemeChange',
  'offThemeChange',
  'onError',
  'onUnhandledRejection',
  'onAppShow',
  'onAppHide',
]

/** Stubs for what the product uses. Every other wx function exists and fails loudly. */
export function makeWx(parts: WxParts): object {
  const { settings, network, problems, launch, navigate, work } = parts
  const wx: Record<string, unknown> = {}
  const files = wxFiles(settings, work)
  for (const name of knownWxNames()) wx[name] = unstubbed(name, problems)
  for (const name of SILENT) wx[name] = wxCall(name, () => ({}))
  for (const name of LISTENERS) wx[name] = () => undefined
  for (const kind of NAVIGATION) wx[kind] = wxCall(kind, (options) => work.during(navigate(kind, options)))
  return Object.assign(
    wx,
    wxStorage(settings.storage ?? new Map<string, string>()),
    deviceFacts(settings, launch),
    {
      ...network.wx,
      canIUse: () => true,
      nextTick: (action: () => void) => void setImmediate(action),
      createSelectorQuery: () => emptyQuery(),
      cloud: { ...cloudOf(parts), ...files.cloud },
      ...files.wx,
      scanCode: wxCall('scanCode', () => scanned(settings.scans)),
      requestSubscribeMessage: wxCall('requestSubscribeMessage', acceptAll),
    },
  )
}

function unstubbed(name: string, problems: Problems) {
  return () => {
    problems.add(`wx.${name} was called, and the harness has no stub for it`)
    throw new Error(`wx.${name} has no stub`)
  }
}

function deviceFacts({ theme = 'light', fontSizeSetting = 16 }: PhoneSettings, launch: object): object {
  const app = { SDKVersion: '3.10.0', version: '8.0.50', language: 'zh_CN', theme, fontSizeSetting }
  const window = { windowWidth: 360, windowHeight: 700, screenWidth: 360, screenHeight: 780, pixelRatio: 3 }
  const device = { brand: 'Redmi', model: 'Redmi 9A', platform: 'android', system: 'Android 10' }
  return {
    getAppBaseInfo: () => app,
    getWindowInfo: () => window,
    getDeviceInfo: () => device,
    getSystemInfoSync: () => ({ ...app, ...window, ...device }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
  }
}

function cloudOf({ settings: { cloud }, network, problems, work }: WxParts): object {
  let isReady = false
  const answer = async ({ name, data }: WxOptions) => {
    if (!isReady) throw new Error('cloud.init was never called')
    if (!network.isConnected) throw new Error('request:fail network is down')
    if (name !== 'api') throw new Error(`there is no cloud function "${String(name)}"`)
    const request = JSON.parse(JSON.stringify(data)) as CloudRequest
    if (!cloud) {
      problems.add(`${request.action} was called, and this phone has no backend`)
      throw new Error('no backend')
    }
    return { result: JSON.parse(JSON.stringify(await cloud(request))) as unknown }
  }
  return {
    init: () => (isReady = true),
    callFunction: wxCall('cloud.callFunction', (options) => work.during(answer(options))),
  }
}

function scanned(text: string | undefined): object {
  if (text === undefined) throw new Error('cancel')
  return { result: text, scanType: 'QR_CODE' }
}

function acceptAll({ tmplIds }: WxOptions): object {
  return Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept']))
}

function emptyQuery(): object {
  const query: Record<string, unknown> = {
    exec: (done?: (found: unknown[]) => void) => setImmediate(() => done?.([])),
  }
  for (const step of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'fields',
    'scrollOffset',
  ]) {
    query[step] = () => query
  }
  return query
}
