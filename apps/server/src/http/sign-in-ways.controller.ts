import { Controller, Get } from '@nestjs/common';
import { SignInSettings } from '#accounts';
import type { SignInWays } from '#contracts';
import { Public } from './person.guard.js';

/** How one may come in here: for the log-in page. */
@Controller('api/sign-in-ways')
export class SignInWaysController {
  constructor(private readonly settings: SignInSettings) {}

  @Public()
  @Get()
  ways(): SignInWays {
    const { local, openId, publicUrl } = this.settings;
    // At the public URL, since the provider sends browsers back to it and cookies do not change hosts.
    const provider = openId && { name: openId.rules.name, startUrl: `${publicUrl}/api/openid/start` };
    return { password: local, openId: provider, publicUrl };
  }
}
