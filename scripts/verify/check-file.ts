import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { readImports } from './imports.js';
import { CLOCK, type Floors, type Reach, ROOM_NAMES, ROOMS, type RoomName } from './rooms.js';

export interface ArrowFault {
  line: number;
  message: string;
}

/** The room that a file stands in; undefined for what is no part of the service (tests, scripts, package.json). */
export function roomOf(path: string): RoomName | undefined {
  const names = (Object.keys(ROOMS) as RoomName[]).filter((name) => ROOMS[name].holds.test(path));
  return names[0];
}

/**
 * Holds one file of the service against the arrows.
 *
 * @param path from the root of the repository, with forward slashes
 */
export function checkFile(path: string, source: string): ArrowFault[] {
  const room = roomOf(path);
  if (room === undefined) return [{ line: 1, message: `this file stands in no room; the rooms are ${ROOM_NAMES.join(', ')}` }];
  const { imports, ambient } = readImports(path, source);
  const faults: ArrowFault[] = [];
  if (hasNoFloor(room, posix.dirname(path)))
    faults.push({ line: 1, message: `this folder stands on no floor of ${room}; the floors are ${floorNames(room)}` });
  for (const { specifier, typeOnly, line } of imports) {
    const message = specifier === null ? unreadable(room) : importFault(room, path, specifier, typeOnly);
    if (message !== undefined) faults.push({ line, message });
  }
  for (const { what, line } of ambient) {
    if (what === 'Math.random') {
      if (room === 'domain') faults.push({ line, message: 'domain may not use Math.random: whatever it needs is passed in' });
    } else if (path !== CLOCK) {
      faults.push({ line, message: `${what} is for ${CLOCK} alone: take the time from the clock that is passed in` });
    }
  }
  return faults;
}

// Only the database room loads something by a computed path (the engine's WebAssembly).
const unreadable = (room: RoomName): string | undefined =>
  room === 'db' ? undefined : `${room} may not import what is named only at run time: nobody can check where it leads`;

function importFault(room: RoomName, path: string, specifier: string, typeOnly: boolean): string | undefined {
  if (specifier.startsWith('.')) return roomFault(room, path, posix.join(posix.dirname(path), specifier), specifier, typeOnly);
  if (isBuiltin(specifier)) return ROOMS[room].node ? undefined : `${room} may not import ${specifier}`;
  const { packages } = ROOMS[room];
  const allowed = 'only' in packages ? isAmong(packages.only, specifier) : !isAmong(packages.except, specifier);
  return allowed ? undefined : `${room} may not import the package ${specifier}`;
}

function roomFault(room: RoomName, path: string, targetPath: string, specifier: string, typeOnly: boolean): string | undefined {
  const target = targetPath.replace(/\.js$/, '.ts');
  const other = roomOf(target);
  if (other === room) return floorFault(room, posix.dirname(path), posix.dirname(target), specifier);
  if (other === undefined) {
    const isManifest = target === 'package.json' && ['lib', 'config', 'main'].includes(room);
    return isManifest ? undefined : `${room} may not import ${specifier}, which is no part of the service`;
  }
  const reach: Reach | undefined = ROOMS[room].rooms[other];
  if (reach === undefined) return `${room} may not import ${other} (${specifier})`;
  if (reach === 'all') return undefined;
  if (reach === 'types') return typeOnly ? undefined : `${room} may import only types of ${other}: write "import type" (${specifier})`;
  if (reach.files.includes(target)) return undefined;
  if (reach.typesOf === 'all')
    return typeOnly ? undefined : `${room} may import only types of ${other}, but for ${reach.files.join(', ')}: write "import type" (${specifier})`;
  if (typeOnly && reach.typesOf?.includes(target)) return undefined;
  return `${room} may import only ${reach.files.join(', ')} of ${other} (${specifier})`;
}

/** A folder may import itself and what stands on a lower floor. */
function floorFault(room: RoomName, from: string, to: string, specifier: string): string | undefined {
  const { floors } = ROOMS[room];
  if (floors === undefined || from === to) return undefined;
  const own = floorOf(floors, from);
  const other = floorOf(floors, to);
  // A folder without a floor has a fault of its own.
  if (own === -1 || other === -1 || other < own) return undefined;
  return `${from} may not import ${to} (${specifier}), which stands on ${other === own ? 'the same' : 'a higher'} floor`;
}

const hasNoFloor = (room: RoomName, folder: string): boolean => {
  const { floors } = ROOMS[room];
  return floors !== undefined && floorOf(floors, folder) === -1;
};

const floorOf = (floors: Floors, folder: string): number => floors.findIndex((floor) => [floor].flat().includes(folder));
const floorNames = (room: RoomName): string => (ROOMS[room].floors ?? []).flat().join(', ');

const isAmong = (names: readonly string[], specifier: string): boolean =>
  names.some((name) => specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`));
