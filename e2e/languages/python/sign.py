"""The UserSig of the administrator, made by the vendor's own library."""

import os

from TLSSigAPIv2 import TLSSigAPIv2


def user_sig() -> str:
    signer = TLSSigAPIv2(int(os.environ["SDK_APP_ID"]), os.environ["SECRET_KEY"])
    return str(signer.gen_sig(os.environ["IDENTIFIER"], 3600))


if __name__ == "__main__":
    print(user_sig())
