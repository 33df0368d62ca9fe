import { saveEmployer } from '../../cloudfunctions/_server/repositories/employers'
import type { EmployerDoc } from '../../cloudfunctions/_server/store/documents'
import { addDays } from '../../domain/calendar/day'
import type { Trade } from '../../domain/terms'
import type { DemoAgencies } from './agencies'
import type { CollectingWriter } from './collecting-writer'
import { businesses, employerOf, type BusinessName } from './employers'
import { organisationName } from './names'
import { employerGrant, personOf } from './person'
import { luLan, xieWanqing } from './people'
import { placeIn, placeOf } from './places'
import { dice as diceOf, type Dice } from './random'
import { lend, supply, wholeCity, wish } from './supply-rows'

interface Given {
  agencies: DemoAgencies
  shengsi: readonly EmployerDoc[]
}

/** Where wishes and lenders are, as dense as the employers. */
const counties = {
  '370211': 30,
  '370214': 16,
  '370281': 12,
  '370215': 12,
  '370283': 9,
  '370285': 7,
  '370213': 6,
  '370203': 5,
  '370212': 3,
}

/** What people can do who look for work in the city, as often as this. */
const tradesWanted = {
  operator: 22,
  assembler: 16,
  packer: 10,
  sewing: 9,
  courier: 7,
  warehouse: 6,
  waiter: 6,
  welder: 6,
  machinist: 4,
  fitter: 3,
  inspector: 4,
  forklift: 3,
  electrician: 2,
  cook: 2,
} as const satisfies Partial<Record<Trade, number>>

/** Qingdao on 20 February 2021 and 嵊泗 on 12 February 2022: people to lend, to find, to bring in. */
export async function addSupplies(db: CollectingWriter, { agencies, shengsi }: Given): Promise<void> {
  const dice = diceOf(20210220)
  await addLenders(db, dice)
  await addWishes(db, dice)
  await addCapacity(db, agencies)
  await addPartnerCities(db)
  await addShengsi(db, shengsi)
}

/** Said on the morning of the day, after the plan of the night: free until somebody asks. */
export async function addMorningSupplies(
  db: CollectingWriter,
  { shengsi, huangdaoEmployer }: { shengsi: readonly EmployerDoc[]; huangdaoEmployer: EmployerDoc },
): Promise<void> {
  const [, , , jiaoshi] = shengsi
  await lend(db, jiaoshi!, {
    ...{ key: 'shengsi-welder', seasonId: '2022', trade: 'welder', headcount: 16 },
    ...{ fromOn: '2022-02-14', toOn: '2022-04-20', terms: '停窑检修到四月，焊工可整班借出，包住' },
  })
  const shortageId = (await db.get('employers', huangdaoEmployer._id))?.openShortages['2021'] ?? ''
  const posts = (await db.get('shortages', shortageId))?.posts ?? []
  const neighbour = await saveEmployer(
    db,
    employerOf({
      name: '青岛港湾精密机械有限公司',
      serial: 1100,
      place: placeOf(huangdaoEmployer),
      facts: businesses.machinery.facts,
    }),
  )
  for (const { trade, postId } of posts.slice(0, 2))
    await lend(db, neighbour, {
      ...{ key: `neighbour-${postId}`, trade, headcount: 6 },
      ...{ fromOn: '2021-02-22', toOn: '2021-05-10', terms: '合同不变，借调两个月' },
    })
}

/** Hotels without guests, and factories between two orders. */
const lending = {
  catering: { trades: ['waiter', 'cook', 'cleaner'], share: 5 },
  building: { trades: ['construction', 'welder', 'electrician'], share: 4 },
  garments: { trades: ['sewing', 'packer'], share: 2 },
  electronics: { trades: ['assembler', 'inspector', 'operator'], share: 3 },
  machinery: { trades: ['machinist', 'fitter', 'welder'], share: 2 },
  logistics: { trades: ['courier', 'warehouse', 'forklift'], share: 1 },
} as const satisfies Partial<Record<BusinessName, { trades: readonly Trade[]; share: number }>>

async function addLenders(db: CollectingWriter, dice: Dice): Promise<void> {
  const shares = Object.fromEntries(Object.entries(lending).map(([name, { share }]) => [name, share]))
  const taken = new Set((db.written().employers ?? []).map(({ name }) => name))
  for (let serial = 1; serial <= 48; serial++) {
    const name = dice.weighted(shares) as keyof typeof lending
    const place = placeIn(dice, dice.weighted(counties))
    const employer = await saveEmployer(
      db,
      employerOf({
        name: organisationName(dice, { place: '青岛', trade: businesses[name].label, taken }),
        serial: 1000 + serial,
        place,
        facts: businesses[name].facts,
      }),
    )
    for (const trade of lending[name].trades.slice(0, 1 + dice.below(3)))
      await lend(db, employer, {
        key: `lender-${serial}-${trade}`,
        trade,
        headcount: 4 + dice.below(26),
        fromOn: addDays('2021-02-20', dice.below(8)),
        toOn: addDays('2021-03-31', dice.below(60)),
        terms: dice.pick(['包吃住，工资由用人单位代发', '合同不变，借调两个月', '可分批到岗']),
      })
  }
}

async function addWishes(db: CollectingWriter, dice: Dice): Promise<void> {
  for (let serial = 1; serial <= 1400; serial++) {
    const openid = serial === 1 ? xieWanqing : `demo-seeker-${serial}`
    const trade = serial === 1 ? 'assembler' : dice.weighted(tradesWanted)
    const county = serial === 1 ? '370211' : dice.weighted({ ...counties, '370200': 25 })
    const fromOn = addDays('2021-02-18', dice.below(14))
    await wish(db, openid, {
      seasonId: '2021',
      trade,
      regionCode: county,
      fromOn,
      toOn: addDays(fromOn, 60 + dice.below(200)),
      wageFen: dice.share() < 0.6 ? (40 + dice.below(40)) * 10_000 : null,
      at: `2021-02-${10 + dice.below(9)}T0${dice.below(9)}:30:00.000Z`,
    })
  }
  for (const openid of [xieWanqing]) await addPerson(db, openid)
}

/** What agencies say they can send, and where these people come from. */
async function addCapacity(db: CollectingWriter, agencies: DemoAgencies): Promise<void> {
  const rows = [
    ['gangcheng', '370200', 'operator', 260],
    ['gangcheng', '621200', 'assembler', 220],
    ['gangcheng', '370200', 'welder', 45],
    ['haiyue', '370200', 'courier', 120],
    ['haiyue', '520400', 'sewing', 140],
    ['haiyue', '370200', 'forklift', 30],
  ] as const
  for (const [name, originCode, trade, headcount] of rows)
    await capacityOf(db, agencies, { name, originCode, trade, headcount, seasonId: '2021' })
  await capacityOf(db, agencies, {
    ...{ name: 'liedao', originCode: '340800', trade: 'seafood-processor', headcount: 24, seasonId: '2022' },
  })
}

async function capacityOf(
  db: CollectingWriter,
  agencies: DemoAgencies,
  row: {
    name: 'gangcheng' | 'haiyue' | 'liedao'
    originCode: string
    trade: Trade
    headcount: number
    seasonId: '2021' | '2022'
  },
): Promise<void> {
  const { name, originCode, trade, headcount, seasonId } = row
  const agency = agencies[name]
  await supply(db, {
    key: `capacity-${name}-${trade}`,
    seasonId,
    source: 'agency',
    giver: { kind: 'agency', id: agency._id },
    giverName: agency.name,
    place: wholeCity(agency.cityCode),
    ...{ originCode, trade, headcount, fromOn: days[seasonId].from, toOn: days[seasonId].to },
    terms: '可分批，路费由机构先垫',
  })
}

const days = {
  '2021': { from: '2021-02-22', to: '2021-05-31' },
  '2022': { from: '2022-02-15', to: '2022-05-31' },
} as const

/** 安庆 and 陇南 say what they can send to 青岛. */
async function addPartnerCities(db: CollectingWriter): Promise<void> {
  const rows = [
    ['340800', '安庆市 青岛驻安庆劳务协作服务工作站', 'operator', 320],
    ['340800', '安庆市 青岛驻安庆劳务协作服务工作站', 'sewing', 160],
    ['621200', '陇南市 青岛驻陇南劳务协作服务工作站', 'assembler', 280],
    ['621200', '陇南市 青岛驻陇南劳务协作服务工作站', 'packer', 120],
  ] as const
  for (const [city, giverName, trade, headcount] of rows)
    await sentFrom(db, { city, giverName, trade, headcount, toCity: '370200', seasonId: '2021' })
  for (const [trade, headcount] of [
    ['shipfitter', 100],
    ['welder', 80],
    ['electrician', 60],
  ] as const)
    await sentFrom(db, {
      ...{ city: '340800', giverName: '安庆市', trade, headcount, toCity: '330900', seasonId: '2022' },
    })
}

async function sentFrom(
  db: CollectingWriter,
  row: {
    city: string
    giverName: string
    trade: Trade
    headcount: number
    toCity: string
    seasonId: '2021' | '2022'
  },
): Promise<void> {
  const { city, giverName, trade, headcount, toCity, seasonId } = row
  await supply(db, {
    key: `partner-${city}-${toCity}-${trade}`,
    seasonId,
    source: 'partner-city',
    giver: { kind: 'city', id: city },
    giverName,
    place: wholeCity(toCity),
    ...{ originCode: city, trade, headcount, fromOn: days[seasonId].from, toOn: days[seasonId].to },
    terms: '包车统一接送',
  })
}

/** 嵊泗礁石建材 stands still until April: 陆澜 answers for it. */
async function addShengsi(db: CollectingWriter, shengsi: readonly EmployerDoc[]): Promise<void> {
  const [, , , jiaoshi, , , kedu, , yuli] = shengsi
  const in2022 = { seasonId: '2022', fromOn: '2022-02-14', toOn: '2022-04-20' }
  const rows = [
    [jiaoshi!, 'operator', 22, '停窑检修到四月，可分批'],
    [kedu!, 'warehouse', 9, '航班减半，借到三月底'],
    [yuli!, 'waiter', 8, '民宿淡季，四月要回来'],
  ] as const
  for (const [employer, trade, headcount, terms] of rows)
    await lend(db, employer, { ...in2022, key: `shengsi-${trade}`, trade, headcount, terms })
  await addPerson(db, luLan)
  await db.create(
    'grants',
    employerGrant({
      openid: luLan,
      employerId: jiaoshi!._id,
      expiresOn: '2099-12-31',
      createdAt: '2022-01-06T01:00:00.000Z',
    }),
  )
  for (const [serial, trade] of (
    ['welder', 'packer', 'waiter', 'seafood-processor', 'welder'] as const
  ).entries())
    await wish(db, `demo-seeker-shengsi-${serial}`, {
      ...{ seasonId: '2022', trade, regionCode: '330922', fromOn: '2022-02-14', toOn: '2022-08-31' },
      ...{ wageFen: 700_000, at: `2022-02-0${serial + 4}T03:00:00.000Z` },
    })
}

async function addPerson(db: CollectingWriter, openid: string): Promise<void> {
  const { people, identityLinks } = personOf(openid, '2021-01-06T01:00:00.000Z')
  for (const person of people) await db.create('people', person)
  for (const link of identityLinks) await db.create('identityLinks', link)
}
