import { wxCall } from './wx-call'

type Listener = (status: { isConnected: boolean; networkType: string }) => void

/** The phone's signal: it comes and goes, and who listens is told. */
export class Network {
  private readonly listeners = new Set<Listener>()

  constructor(public isConnected: boolean) {}

  change(isConnected: boolean): void {
    this.isConnected = isConnected
    for (const listener of [...this.listeners]) listener({ isConnected, networkType: this.type })
  }

  readonly wx = {
    getNetworkType: wxCall('getNetworkType', () => ({ networkType: this.type })),
    onNetworkStatusChange: (listener: Listener) => void this.listeners.add(listener),
    offNetworkStatusChange: (listener: Listener) => void this.listeners.delete(listener),
  }

  private get type(): string {
    return this.isConnected ? 'wifi' : 'none'
  }
}
