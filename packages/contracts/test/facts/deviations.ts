/** Something that a contract knowingly tells otherwise than the facts. */
export interface Deviation {
  /** The id of the fact file. */
  readonly fact: string;
  /** The field's dotted path, an error code, or nothing when it is about the whole. */
  readonly field: string;
  /** What differs: a facet of the field, or a sample. */
  readonly what: string;
  readonly why: string;
}

const offline =
  'a record ends with offline too: the callback about its end lists it, the sample of v1 has it';
const ignored = 'the answer is ignored, so an acknowledgement is not refused for its code';

/** Every deviation. A row stands only where the facts themselves are in doubt. */
export const deviations: readonly Deviation[] = [
  {
    fact: 'call-v1.callback_call_event',
    field: 'CallResult',
    what: 'enum',
    why: 'a note gives the values of the status callback, and the sample is empty',
  },
  {
    fact: 'call-v1.callback_call_status',
    field: 'CallResult',
    what: 'enum',
    why: 'filled only in end events, else empty: the empty text is a value',
  },
  { fact: 'call-v1.get_record_by_callId', field: 'data.callResult', what: 'enum', why: offline },
  {
    fact: 'call-v1.get_records_by_filter',
    field: 'data.callRecordList[].callResult',
    what: 'enum',
    why: offline,
  },
  { fact: 'call-v4.callback_end_call', field: 'ErrorCode', what: 'enum', why: ignored },
  { fact: 'call-v4.callback_member_changed', field: 'ErrorCode', what: 'enum', why: ignored },
  { fact: 'call-v4.callback_start_call', field: 'ErrorCode', what: 'enum', why: ignored },
  {
    fact: 'call-v4.callback_start_call',
    field: 'UserList[].User_Account',
    what: 'type',
    why: 'a string in the table, a bare number in the sample',
  },
  {
    fact: 'call-v4.get_call_info',
    field: 'Response.CallInfo.RoomIdType',
    what: 'enum',
    why: '1 or 2 in the table, 0 in the sample',
  },
  {
    fact: 'call-v4.get_record_by_callid',
    field: 'Response.CallRecord.CallResult',
    what: 'enum',
    why: offline,
  },
  {
    fact: 'call-v4.get_record_by_filter',
    field: 'Response.CallRecordList[].CallResult',
    what: 'enum',
    why: offline,
  },
  {
    fact: 'call-v4.get_record_by_filter',
    field: 'CallResult',
    what: 'enum',
    why: 'in the sample only; its values are inferred from the response',
  },
  {
    fact: 'room.callback_after_seat_info_changed',
    field: 'SeatList[].Member_Account',
    what: 'type',
    why: 'a string in the table, a bare number in the sample',
  },
  {
    fact: 'room.callback_after_update_room_info',
    field: 'RoomInfo.IsCloudRecordingDisabled',
    what: 'type',
    why: 'a boolean in the table, the text "false" in the sample',
  },
  {
    fact: 'room.get_room_member_list',
    field: 'Response.MemberList[].Role',
    what: 'enum',
    why: 'Owner in the table, RoomOwner in the sample',
  },
];
