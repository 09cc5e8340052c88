import { RunningService, type ServiceOptions } from './service';
import { Visitor, type Screen } from './visitor';

/** The first Monday on which the journeys begin, in the morning. */
export const beginning = '2026-03-02T09:00:00+08:00';

/** A running service and the people of `people.json`, by their names. */
export class Town {
  private constructor(readonly service: RunningService) {}

  static async begin(options: Partial<ServiceOptions> = {}): Promise<Town> {
    return new Town(await RunningService.start({ clock: beginning, ...options }));
  }

  /** Somebody signs in and goes to a page. */
  visit(name: string, path = '/', screen: Screen = 'desktop'): Promise<Visitor> {
    return Visitor.signedIn(this.service.address, name, screen, path);
  }

  /** Somebody who is not signed in. */
  come(screen: Screen = 'desktop'): Promise<Visitor> {
    return Visitor.come(this.service.address, screen);
  }

  moveTo(moment: string): Promise<void> {
    return this.service.moveTo(moment);
  }

  end(): Promise<void> {
    return this.service.stop();
  }
}

/**
 * What the stages of the round tell each other: its name in addresses, and who applies in the order of the result.
 * A stage is a function of the town that does what one role does, on the screen it is given.
 */
export const story = {
  round: 'R2026-1',
  title: '2026 年云湖区公益创投',
  fund: 'F2026',
  organizations: [
    { uscc: '52420106MJDEMA001R', name: '云湖区青禾公益发展中心', people: ['林晓岚', '许静'], project: '四点半课堂与家长学堂' },
    { uscc: '51420106MJDEMA0020', name: '云湖区绿径环保协会', people: ['赵一鸣'], project: '楼顶菜园互助' },
    { uscc: '52420106MJDEMA0030', name: '云湖区百味助餐服务社', people: ['高远'], project: '社区厨房营养课' },
  ],
  evaluators: [
    { account: 'shen-yu', name: '沈瑜' },
    { account: 'tang-wei', name: '唐伟' },
    { account: 'jin-ling', name: '金玲' },
  ],
} as const;
