// The main job with the generated client; prints each step once it is done.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"

	"github.com/tencentyun/tls-sig-api-v2-golang/tencentyun"
)

const (
	roomID   = "go-weekly"
	roomName = "Weekly 周会"
)

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	sdkAppID, err := strconv.Atoi(os.Getenv("SDK_APP_ID"))
	check(err)
	as := caller{int64(sdkAppID), os.Getenv("IDENTIFIER")}

	userSig, err := tencentyun.GenUserSig(sdkAppID, os.Getenv("SECRET_KEY"), as.identifier, 3600)
	check(err)
	fmt.Println("signs with the vendor's library")
	today := as.connect(os.Getenv("EMULATOR_URL"), userSig)
	tomorrow := as.connect(os.Getenv("TOMORROW_URL"), userSig)

	today.createRoom(ctx)
	fmt.Println("creates a room")
	room := today.readRoom(ctx)
	expect(room.RoomName == roomName && room.RoomStatus == "Running", room)
	fmt.Println("reads it back")
	callID := today.startCall(ctx)
	fmt.Println("starts a call by a robot")
	today.endCall(ctx, callID)
	fmt.Println("ends it")
	advanceClock(sdkAppID, 5_000)
	record := today.readRecord(ctx, callID)
	expect(record.CallerAccount == "robot" && record.EndTime >= record.StartTime, record)
	fmt.Println("reads its record")
	today.expectRefusal(ctx)
	fmt.Println("is refused with a documented code")
	room, record = tomorrow.readRoom(ctx), tomorrow.readRecord(ctx, callID)
	expect(room.RoomStatus == "Hibernating" && room.RoomId == roomID && room.RoomName == roomName, room)
	expect(record.CallResult == "Transferred" && record.RoomIdType == 3, record)
	expect(record.CallId == callID && len(record.CalleeListAccount) == 2, record)
	fmt.Println("reads on where a field and a value are new")
}

func advanceClock(sdkAppID, milliseconds int) {
	url := fmt.Sprintf("%s/v4/emulator_control/advance_clock?sdkappid=%d", os.Getenv("EMULATOR_URL"), sdkAppID)
	body, err := json.Marshal(map[string]int{"Milliseconds": milliseconds})
	check(err)
	reply, err := http.Post(url, "application/json", bytes.NewReader(body))
	check(err)
	defer reply.Body.Close()
	var answer struct{ ErrorCode *int }
	check(json.NewDecoder(reply.Body).Decode(&answer))
	expect(answer.ErrorCode != nil && *answer.ErrorCode == 0, reply.Status)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func expect(ok bool, seen any) {
	if !ok {
		log.Fatalf("not as expected: %+v", seen)
	}
}
