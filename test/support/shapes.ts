import type { Geometry } from '../../src/domain/claims.js';

/** Longitude and latitude, in degrees. */
export type Position = [number, number];

/** The ring around a rectangle. */
export const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A ring, and the holes in it. */
export const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
