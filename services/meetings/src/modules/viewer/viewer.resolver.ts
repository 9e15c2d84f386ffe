import { AvailableAction, viewerActions, type Ctx } from '@lianxi/service-kit';
import { Ctx as Context, FieldResolver, Resolver } from 'type-graphql';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { copyDelivery } from '../copy-delivery/copy-delivery.policy.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { meeting } from '../meeting/meeting.policy.js';
import { minutes } from '../minutes/minutes.policy.js';
import { ViewerStub } from './viewer.stub.js';

@Resolver(() => ViewerStub)
export class ViewerResolver {
  /** What the viewer may open and create here; menu entries hang on it. */
  @FieldResolver(() => [AvailableAction], { nullable: true })
  meetingsActions(@Context() ctx: Ctx) {
    return ctx.viewer && viewerActions(ctx.viewer, [meeting, agendaItem, decisionItem, minutes, copyDelivery]);
  }
}
