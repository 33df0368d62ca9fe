import type { EmployerDoc, PosterDoc, RegionCodes } from '../../cloudfunctions/_server/store/documents'
import { placeOf } from './places'
import { donghai } from './shengsi'

/** In the order they are shown: the first of each kind is printed as a picture. */
const tokens = {
  workerShengsi2022: 'dWk22SsHg7Qp4Zx9Lm3Vt8',
  employerQingdao2021: 'dEm21QdHd5Rk8Wy2Nb6Tc4',
  workerShengsi2027: 'dWk27SsCy3Jf6Hd8Xs5Pq7',
  workerAnqing2021: 'dWk21AqYj9Vm2Kc7Bn4Rz6',
  workerQingdao2021: 'dWk21QdCj6Gt3Fp8Dw2Ys5',
} as const
export const posterTokens: readonly string[] = Object.values(tokens)

/** The codes that hang on the demo's walls. Tokens are fixed, so printed posters survive a rebuilt city. */
export function postersOf({
  haigong,
  anqingEmployer,
  changjiang,
}: {
  haigong: EmployerDoc
  anqingEmployer: EmployerDoc
  changjiang: RegionCodes
}): PosterDoc[] {
  return [
    {
      ...blank,
      _id: tokens.workerShengsi2022,
      shortCode: 'WKSS2222',
      seasonId: '2022',
      siteName: '嵊泗海工宿舍一号楼',
      employerId: haigong._id,
      employerName: haigong.name,
      ...donghai,
    },
    {
      ...blank,
      _id: tokens.employerQingdao2021,
      kind: 'employer',
      shortCode: 'EMQD2222',
      seasonId: '2021',
      siteName: '黄岛区用工服务大厅',
      ...changjiang,
    },
    {
      ...blank,
      _id: tokens.workerShengsi2027,
      shortCode: 'WKSS7777',
      seasonId: '2027',
      siteName: '嵊泗菜园镇客运码头',
      ...donghai,
    },
    {
      ...blank,
      _id: tokens.workerAnqing2021,
      shortCode: 'WKAQ2222',
      seasonId: '2021',
      siteName: `${anqingEmployer.name}大门`,
      employerId: anqingEmployer._id,
      employerName: anqingEmployer.name,
      ...placeOf(anqingEmployer),
    },
    {
      ...blank,
      _id: tokens.workerQingdao2021,
      shortCode: 'WKQD2222',
      seasonId: '2021',
      siteName: '长江路街道蓝领公寓',
      ...changjiang,
    },
  ]
}

const blank = {
  kind: 'worker',
  employerId: null,
  employerName: null,
  expiresOn: '2099-12-31',
  revokedAt: null,
} as const
