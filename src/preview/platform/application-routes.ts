import { refusal } from './api-error.ts';
import type { RegisteredCommand } from './command-form.ts';
import { type Call, noContent, ok, type Route, type Routes } from './route.ts';
import { applicationWire, botUserWire, guildWire, memberWire, userWire, type Wire } from './wire.ts';

/** Who the bot is, and the guild and people it may look up. */
export const identityRoutes: Routes = ({ directory, settings }) => {
  const application = () => ok(applicationWire(directory, settings.privilegedIntents));
  const personOf = (call: Call, missing: () => Error) => {
    const person = directory.people.get(call.param('user'));
    if (person === undefined) throw missing();
    return person;
  };
  const inGuild = (call: Call) => {
    if (!directory.isMember || call.param('guild') !== directory.guild.id) throw refusal.unknownGuild();
  };
  return [
    { method: 'GET', path: '/users/@me', handle: () => ok(botUserWire(directory.bot)) },
    {
      method: 'GET',
      path: '/users/:user',
      handle: (call) => ok(userWire(personOf(call, refusal.unknownUser))),
    },
    { method: 'GET', path: '/applications/@me', handle: application },
    { method: 'GET', path: '/oauth2/applications/@me', handle: application },
    {
      method: 'GET',
      path: '/guilds/:guild',
      handle(call) {
        inGuild(call);
        return ok(guildWire(directory));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      handle(call) {
        inGuild(call);
        return ok(memberWire(personOf(call, refusal.unknownMember)));
      },
    },
  ];
};

/** Registering commands, for all guilds and for one. */
export const commandRoutes: Routes = ({ commands, directory }) => {
  const own = (call: Call) => {
    if (call.param('application') !== directory.bot.id) throw refusal.missingAccess();
  };
  const wire = ({ guildId, ...command }: RegisteredCommand): Wire => ({
    ...command,
    application_id: directory.bot.id,
    ...(guildId === null ? {} : { guild_id: guildId }),
  });
  const inScope = (base: string, scopeOf: (call: Call) => string | null): readonly Route[] => {
    const scope = (call: Call) => {
      own(call);
      return scopeOf(call);
    };
    return [
      { method: 'GET', path: base, handle: (call) => ok(commands.inScope(scope(call)).map(wire)) },
      {
        method: 'POST',
        path: base,
        handle(call) {
          const { command, isNew } = commands.put(scope(call), call.body);
          return { status: isNew ? 201 : 200, body: wire(command) };
        },
      },
      {
        method: 'PUT',
        path: base,
        handle: (call) => ok(commands.overwrite(scope(call), call.body).map(wire)),
      },
      {
        method: 'GET',
        path: `${base}/:command`,
        handle: (call) => ok(wire(commands.get(scope(call), call.param('command')))),
      },
      {
        method: 'PATCH',
        path: `${base}/:command`,
        handle: (call) => ok(wire(commands.change(scope(call), call.param('command'), call.body))),
      },
      {
        method: 'DELETE',
        path: `${base}/:command`,
        handle(call) {
          commands.remove(scope(call), call.param('command'));
          return noContent;
        },
      },
    ];
  };
  const guildScope = (call: Call) => {
    if (call.param('guild') !== directory.guild.id) throw refusal.missingAccess();
    return call.param('guild');
  };
  return [
    ...inScope('/applications/:application/commands', () => null),
    ...inScope('/applications/:application/guilds/:guild/commands', guildScope),
  ];
};
