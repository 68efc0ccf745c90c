import type { VNode } from 'preact';
import type { Room } from '../look.ts';
import { html, type Content } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Texts } from '../texts/texts.ts';
import { badgeOf } from '../parts/badge.ts';
import { factsOf } from '../parts/facts.ts';
import { idOf } from '../parts/id.ts';
import { timeOf } from '../parts/time.ts';

type Words = Texts['world'];
type Seat = Room['SeatList'][number];
type Member = Room['MemberList'][number];

/** A room: who is in it, and who sits where. */
export function roomOf(room: Room, { texts: { world: words }, timeText }: Page): VNode {
  const { MemberCount, MemberList, SeatCount } = room;
  const named = room.RoomName !== room.RoomId && room.RoomName !== '';
  return html`<li key=${room.RoomId} class="card">
    <div class="card-head">
      <h3>
        ${idOf(room.RoomId)} ${named && html`<span class="name"><bdi>${room.RoomName}</bdi></span>`}
      </h3>
      ${room.HasPassword && badgeOf('plain', words.password)}
      ${badgeOf(room.RoomStatus === 'Running' ? 'good' : 'plain', words.status[room.RoomStatus])}
    </div>
    ${factsOf([
      [words.owner, idOf(room.Owner_Account)],
      [words.created, timeOf(room.CreatedAt, timeText)],
      [words.members, words.memberCount(MemberCount, room.MaxMemberCount)],
    ])}
    ${MemberList.length === 0 ? html`<p class="hint">${words.nobody}</p>` : membersOf(room, words)}
    ${SeatCount > 0 && seatsOf(room, words)}
  </li>`;
}

function membersOf({ MemberCount, MemberList }: Room, words: Words): VNode {
  const rest = MemberCount - MemberList.length;
  return html`<ul class="people" aria-label=${words.members}>
    ${MemberList.map((member) => memberOf(member, words))}
    ${rest > 0 && html`<li class="hint">${words.more(rest)}</li>`}
  </ul>`;
}

function memberOf({ Member_Account, NameCard, Role, IsRobot }: Member, words: Words): VNode {
  const notes: readonly string[] = [
    ...(Role === 'Member' ? [] : [words.roles[Role]]),
    ...(IsRobot ? [words.robot] : []),
  ];
  return html`<li key=${Member_Account} class="person">
    ${idOf(Member_Account)}
    ${NameCard !== '' && html`<span class="name"><bdi>${NameCard}</bdi></span>`}
    ${notes.map((note) => html`<span class="note">${note}</span>`)}
  </li>`;
}

function seatsOf(room: Room, words: Words): VNode {
  const { SeatApplicationCount, SeatCount, SeatList, TakenSeatCount } = room;
  const rest = SeatCount - SeatList.length;
  return html`<div class="seating">
    <p class="label">
      ${words.seats}: ${words.seatsTaken(TakenSeatCount, SeatCount)}
      ${SeatApplicationCount > 0 && badgeOf('wary', words.applications(SeatApplicationCount))}
    </p>
    <ol class="seats" aria-label=${words.seats}>
      ${SeatList.map((seat) => seatOf(seat, words))}
      ${rest > 0 && html`<li class="rest hint">${words.more(rest)}</li>`}
    </ol>
  </div>`;
}

function seatOf(seat: Seat, words: Words): VNode {
  const { Index, Member_Account, IsTakenDisabled, IsVideoDisabled, IsAudioDisabled } = seat;
  const kind = Member_Account === undefined ? (IsTakenDisabled ? 'locked' : 'free') : 'taken';
  const forbidden = [
    ...(IsAudioDisabled ? [words.muted] : []),
    ...(IsVideoDisabled ? [words.unseen] : []),
  ].join(', ');
  const who: Content =
    Member_Account === undefined
      ? words[kind === 'locked' ? 'locked' : 'free']
      : idOf(Member_Account);
  return html`<li key=${Index} class=${`seat ${kind}`}>
    <span class="number"
      ><span class="unseen">${words.seat(Index)}</span
      ><span aria-hidden="true">${Index}</span></span
    >
    <span class="who" title=${Member_Account}>${who}</span>
    ${forbidden !== '' && html`<span class="note">${forbidden}</span>`}
  </li>`;
}
