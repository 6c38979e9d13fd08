/** The text of `message-keys.ts`: a line or two per room, so that two people's new rooms merge. */
export function messageKeysSource(rooms: readonly string[]): string {
  return [
    '// Written by `node bin/messages.ts`: run it when a room says its first word.',
    ...rooms.map((room) => `import type ${room} from '../../../messages/${room}/nl.json'`),
    '',
    'type Rooms = {',
    ...rooms.map((room) => `  ${room}: typeof ${room}`),
    '}',
    '',
    '/** Every message there is, typed from the Dutch catalogues. */',
    'export type MessageKey = { [Room in keyof Rooms]: keyof Rooms[Room] }[keyof Rooms]',
    '',
  ].join('\n')
}
