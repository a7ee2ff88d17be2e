import { type DynamicModule, Module } from '@nestjs/common';
import { Audience, LiveServer, SocketLogin, TerminalDoor, TimelineModule } from '#timeline';
import { AccountSocketLogin } from './bindings/account-socket-login.js';
import { PracticeAudience } from './bindings/practice-audience.js';
import { PracticeTerminalDoor } from './bindings/practice-terminal-door.js';

/** Binds what the live connection asks: who connects, what they may see, and where terminals lead. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class LiveModule {
  static with(practice: DynamicModule, accounts: DynamicModule): DynamicModule {
    const providers = [
      { provide: SocketLogin, useClass: AccountSocketLogin },
      { provide: Audience, useClass: PracticeAudience },
      { provide: TerminalDoor, useClass: PracticeTerminalDoor },
    ];
    return {
      module: LiveModule,
      imports: [practice, accounts, TimelineModule],
      providers: [LiveServer, ...providers],
      exports: [LiveServer],
    };
  }
}
