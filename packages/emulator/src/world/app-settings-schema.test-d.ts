import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { AppSettings } from './app-settings.ts';
import type { appSettingsSchema } from './app-settings-schema.ts';

test('the schema of the settings has every setting with its values', () => {
  type Written = z.output<typeof appSettingsSchema>;
  expectTypeOf<Written>().toExtend<AppSettings>();
  expectTypeOf<keyof Written>().toEqualTypeOf<keyof AppSettings>();
  expectTypeOf<Written['package']>().toExtend<AppSettings['package']>();
  expectTypeOf<AppSettings['package']>().toExtend<Readonly<Written['package']>>();
});
