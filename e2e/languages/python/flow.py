"""The main job with the generated client; prints each step once it is done."""

import os
import random
from typing import Literal, TypedDict

import httpx

from clients.all.api.call import call_end_call, call_start_call_by_robot
from clients.all.api.call_record import call_record_get_record_by_callid
from clients.all.api.room import room_create_room, room_get_room_info
from clients.all.client import Client
from clients.all.models import (
    CallEndCallRequest,
    CallRecord,
    CallRecordGetRecordByCallidRequest,
    CallStartCallByRobotRequest,
    CallStartCallByRobotRequestCallInfo,
    NewRoomInfoInput,
    RoomCreateRoomRequest,
    RoomGetRoomInfoRequest,
    RoomInfo,
)
from sign import user_sig

SDK_APP_ID = int(os.environ["SDK_APP_ID"])
ROOM_ID = "python-weekly"


class Query(TypedDict):
    sdkappid: int
    identifier: str
    random: int
    contenttype: Literal["json"]


def query() -> Query:
    return {
        "sdkappid": SDK_APP_ID,
        "identifier": os.environ["IDENTIFIER"],
        "random": random.randrange(2**32),
        "contenttype": "json",
    }


def create_room(client: Client) -> None:
    room = NewRoomInfoInput(room_id=ROOM_ID, room_type="Conference", room_name="Weekly 周会")
    answer = room_create_room.sync(client=client, body=RoomCreateRoomRequest(room), **query())
    assert answer and answer.error_code == 0, answer


def read_room(client: Client) -> RoomInfo:
    answer = room_get_room_info.sync(client=client, body=RoomGetRoomInfoRequest(ROOM_ID), **query())
    assert answer and answer.error_code == 0 and answer.response, answer
    return answer.response.room_info


def start_call(client: Client) -> str:
    body = CallStartCallByRobotRequest(
        robot_account="robot",
        callee_list_account=["bob"],
        timeout=30_000,
        call_info=CallStartCallByRobotRequestCallInfo(media_type="Audio"),
    )
    answer = call_start_call_by_robot.sync(client=client, body=body, **query())
    assert answer and answer.error_code == 0 and answer.response, answer
    assert answer.response.call_id, answer
    return answer.response.call_id


def end_call(client: Client, call_id: str) -> None:
    answer = call_end_call.sync(client=client, body=CallEndCallRequest(call_id), **query())
    assert answer and answer.error_code == 0, answer


def read_record(client: Client, call_id: str) -> CallRecord:
    body = CallRecordGetRecordByCallidRequest(call_id)
    answer = call_record_get_record_by_callid.sync(client=client, body=body, **query())
    assert answer and answer.error_code == 0 and answer.response, answer
    return answer.response.call_record


def expect_refusal(client: Client) -> None:
    body = RoomGetRoomInfoRequest("python-nowhere")
    answer = room_get_room_info.sync(client=client, body=body, **query())
    assert answer and answer.error_code == 100004 and not answer.response, answer
    assert answer.action_status == "FAIL" and answer.request_id, answer


def advance_clock(milliseconds: int) -> None:
    url = f"{os.environ['EMULATOR_URL']}/v4/emulator_control/advance_clock"
    body = {"Milliseconds": milliseconds}
    answer = httpx.post(url, params={"sdkappid": SDK_APP_ID}, json=body).json()
    assert answer["ErrorCode"] == 0, answer


def expect_tomorrow(room: RoomInfo, record: CallRecord, call_id: str) -> None:
    assert room.room_status == "Hibernating" and room.additional_properties["Tomorrow"], room
    assert room.room_id == ROOM_ID and room.room_name == "Weekly 周会", room
    assert record.call_result == "Transferred" and record.room_id_type == 3, record
    assert record.call_id == call_id and record.callee_list_account == ["robot", "bob"], record


def main() -> None:
    signed = {"params": {"usersig": user_sig()}}
    print("signs with the vendor's library")
    today = Client(base_url=os.environ["EMULATOR_URL"], httpx_args=signed)
    tomorrow = Client(base_url=os.environ["TOMORROW_URL"], httpx_args=signed)

    create_room(today)
    print("creates a room")
    room = read_room(today)
    assert room.room_name == "Weekly 周会" and room.room_status == "Running", room
    print("reads it back")
    call_id = start_call(today)
    print("starts a call by a robot")
    end_call(today, call_id)
    print("ends it")
    advance_clock(5_000)
    record = read_record(today, call_id)
    assert record.caller_account == "robot" and record.end_time >= record.start_time, record
    print("reads its record")
    expect_refusal(today)
    print("is refused with a documented code")
    expect_tomorrow(read_room(tomorrow), read_record(tomorrow, call_id), call_id)
    print("reads on where a field and a value are new")


if __name__ == "__main__":
    main()
