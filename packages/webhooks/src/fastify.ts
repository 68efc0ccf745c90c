export {
  toFastifyHandler,
  toFastifyPlugin,
  type FastifyHandler,
  type FastifyLike,
  type FastifyPlugin,
  type FastifyPluginOptions,
  type FastifyReplyLike,
  type FastifyRequestLike,
} from './fastify/plugin.ts';
