/**
 * The policies that ship with the backend and the command, each file parsed once.
 * @NOTE the mini-program never imports this: policy data reaches phones through the backend only.
 */
import { parsePolicy, type Policy } from '../eligibility/policy-file'
import daguan from './aq21-daguan.json'
import tongcheng from './aq21-tongcheng.json'
import yingjiang from './aq21-yingjiang.json'
import yixiu from './aq21-yixiu.json'
import redPacket from './ss22-red500.json'

export const policies: readonly Policy[] = [redPacket, yingjiang, daguan, yixiu, tongcheng].map(parsePolicy)
