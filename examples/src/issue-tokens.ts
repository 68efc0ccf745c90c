import { signPrivateMapKey, signUserSig, UserSigInputError, type Clock } from '@trtc-kit/usersig';
import { Hono } from 'hono';

/** What issuing needs: the application, and who is logged in. */
export interface IssuerOptions {
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** The user of a request by its session; `undefined` if nobody is logged in. */
  readonly userOf: (request: Request) => string | undefined;
  readonly clock?: Clock;
}

const hour = 3600;

/**
 * Gives a logged-in user what their client signs in with. The user id comes from the session, never
 * from the request: whoever may name the user may be anybody.
 */
export function createIssuer({ sdkAppId, secretKey, userOf, clock }: IssuerOptions): Hono {
  const app = new Hono();
  app.post('/tokens', ({ req, json }) => {
    const userId = userOf(req.raw);
    if (userId === undefined) return json({ error: 'Log in first.' }, 401);
    const common = { sdkAppId, secretKey, userId, clock };
    return json({ sdkAppId, userId, userSig: signUserSig({ ...common, expiresIn: 24 * hour }) });
  });
  app.post('/rooms/:name/key', ({ req, json }) => {
    const userId = userOf(req.raw);
    if (userId === undefined) return json({ error: 'Log in first.' }, 401);
    try {
      const privateMapKey = signPrivateMapKey({
        sdkAppId,
        secretKey,
        userId,
        clock,
        room: { name: req.param('name') },
        // A listener: may enter and receive, may not send.
        privileges: { enterRoom: true, receiveAudio: true, receiveVideo: true },
        expiresIn: hour,
      });
      return json({ privateMapKey });
    } catch (error) {
      if (!(error instanceof UserSigInputError)) throw error;
      return json({ error: error.message }, 400);
    }
  });
  return app;
}
