package main

import (
	"context"
	"math/rand/v2"
	"net/http"

	client "languages/clients/all"
)

// caller is who calls: the query of every request but its UserSig.
type caller struct {
	sdkAppID   int64
	identifier string
}

func random() int64 { return int64(rand.Uint32()) }

// backend is the generated client, with who calls.
type backend struct {
	caller
	client.ClientWithResponsesInterface
}

func (as caller) connect(url, userSig string) backend {
	sign := func(_ context.Context, request *http.Request) error {
		query := request.URL.Query()
		query.Set("usersig", userSig)
		request.URL.RawQuery = query.Encode()
		return nil
	}
	connected, err := client.NewClientWithResponses(url, client.WithRequestEditorFn(sign))
	check(err)
	return backend{as, connected}
}

func (b backend) createRoom(ctx context.Context) {
	params := &client.RoomCreateRoomParams{
		Sdkappid: b.sdkAppID, Identifier: b.identifier, Random: random(), Contenttype: "json",
	}
	name := roomName
	reply, err := b.RoomCreateRoomWithResponse(ctx, params, client.RoomCreateRoomRequest{
		RoomInfo: client.NewRoomInfoInput{RoomId: roomID, RoomType: "Conference", RoomName: &name},
	})
	check(err)
	expect(reply.JSON200 != nil && reply.JSON200.ErrorCode == 0, string(reply.Body))
}

func (b backend) getRoomInfo(ctx context.Context, id string) *client.RoomGetRoomInfoAnswer {
	params := &client.RoomGetRoomInfoParams{
		Sdkappid: b.sdkAppID, Identifier: b.identifier, Random: random(), Contenttype: "json",
	}
	reply, err := b.RoomGetRoomInfoWithResponse(ctx, params, client.RoomGetRoomInfoRequest{RoomId: id})
	check(err)
	expect(reply.JSON200 != nil, string(reply.Body))
	return reply.JSON200
}

func (b backend) readRoom(ctx context.Context) client.RoomInfo {
	answer := b.getRoomInfo(ctx, roomID)
	expect(answer.ErrorCode == 0 && answer.Response != nil, answer)
	return answer.Response.RoomInfo
}

func (b backend) expectRefusal(ctx context.Context) {
	answer := b.getRoomInfo(ctx, "go-nowhere")
	expect(answer.ErrorCode == 100004 && answer.Response == nil, answer)
	expect(answer.ActionStatus == "FAIL" && answer.RequestId != "", answer)
}

func (b backend) startCall(ctx context.Context) string {
	params := &client.CallStartCallByRobotParams{
		Sdkappid: b.sdkAppID, Identifier: b.identifier, Random: random(), Contenttype: "json",
	}
	body := client.CallStartCallByRobotRequest{
		RobotAccount: "robot", CalleeListAccount: []string{"bob"}, Timeout: 30_000,
	}
	body.CallInfo.MediaType = "Audio"
	reply, err := b.CallStartCallByRobotWithResponse(ctx, params, body)
	check(err)
	answer := reply.JSON200
	expect(answer != nil && answer.ErrorCode == 0 && answer.Response != nil, string(reply.Body))
	expect(answer.Response.CallId != nil, string(reply.Body))
	return *answer.Response.CallId
}

func (b backend) endCall(ctx context.Context, callID string) {
	params := &client.CallEndCallParams{
		Sdkappid: b.sdkAppID, Identifier: b.identifier, Random: random(), Contenttype: "json",
	}
	reply, err := b.CallEndCallWithResponse(ctx, params, client.CallEndCallRequest{CallId: callID})
	check(err)
	expect(reply.JSON200 != nil && reply.JSON200.ErrorCode == 0, string(reply.Body))
}

func (b backend) readRecord(ctx context.Context, callID string) client.CallRecord {
	params := &client.CallRecordGetRecordByCallidParams{
		Sdkappid: b.sdkAppID, Identifier: b.identifier, Random: random(), Contenttype: "json",
	}
	body := client.CallRecordGetRecordByCallidRequest{CallId: callID}
	reply, err := b.CallRecordGetRecordByCallidWithResponse(ctx, params, body)
	check(err)
	answer := reply.JSON200
	expect(answer != nil && answer.ErrorCode == 0 && answer.Response != nil, string(reply.Body))
	return answer.Response.CallRecord
}
