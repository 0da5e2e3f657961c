"""The sentences of each finding: one table, a row for each key, for the screen and for paper.

Message ids and no language; nothing here looks for a finding. A place without a sentence of its own
uses that of the screen. Paper never shows what to type.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kubebook.book.records.people import ROLES
from kubebook.messages import N_

Level = Literal["fault", "notice"]
Place = Literal["screen", "paper", "report", "notice"]
"""Where a finding is shown: `check` and `status`; the books, and *Perlu dibicarakan*; the page
Kelengkapan of an accountability report; the notice for the wall."""


Text = str | tuple[str, Mapping[str, str]]
"""One text, or texts that depend on a fact: its name, and the texts by its value."""


class Words(NamedTuple):
    """How serious a finding is, and its sentences.

    `level`: a `fault` is wrong in the book and must be repaired; a `notice` is something that the
    group still has to do. `what` is the sentence, `todo` the command to type (empty: nothing to
    type). `done` is the command that records what is done away from the computer: only who has done
    it may type it, so `check` shows it and `status` never does. The others are the sentences of
    places that do not use that of the screen.
    """

    level: Level
    what: Text
    todo: Text = ""
    done: Text = ""
    paper: Text = ""
    report: Text = ""
    notice: Text = ""

    def text(self, place: Place) -> Text:
        """The sentence for a place."""
        if place == "screen":
            return self.what
        own: Mapping[Place, Text] = {"report": self.report, "notice": self.notice}
        return own.get(place) or self.paper or self.what


def _by(fact: str, **words: str) -> Text:
    return fact, words


def _fault(what: Text, todo: Text = "", **others: Text) -> Words:
    return Words("fault", what, todo, **others)


def _notice(what: Text, todo: Text = "", **others: Text) -> Words:
    return Words("notice", what, todo, **others)


# --- commands, and parts of sentences ------------------------------------------------------------

_VOID = N_('kubebook entry void {voucher} --reason "..."')
_SHOW_ENTRY = N_("kubebook entry show {voucher}")
_SHOW_ACCOUNT = N_("kubebook show account-ledger --account {name}")
_SHOW_USE = N_("kubebook show grant-use")
_SHOW_GRANT = N_("kubebook grant show {name}")
_RECEIVE_GRANT = N_("kubebook receipt AMOUNT --account bantuan-sosial --into bank --grant {name}")
_NAME_GRANT = N_('kubebook entry correct {voucher} --grant NAME --reason "..."')
_NAME_LINE = N_('kubebook entry correct {voucher} --line NUMBER --reason "..."')
_ADD_MEMBER = N_("kubebook member add NAME")
_GIVE_OFFICE = N_("kubebook member set NAME --role {role}")
_SET_NIK = N_("kubebook member set {id} --nik NIK")
_SET_CARDS = N_("kubebook member set {id} --nik NIK --kk KK")
_LETTERS = N_("kubebook letter list")
_SENT = N_("kubebook letter sent {number}")
_ANSWERED = N_('kubebook letter answered {number} "..."')
_ACCOUNT_FOR = N_("kubebook report accountability --grant {name}")
_ATTACH_FILE = N_("kubebook entry attach {voucher} FILE")
_MEMBERS = N_("Members: {count}; a KUBE has {fewest} to {most}.")


# --- the table -----------------------------------------------------------------------------------

WORDS: Mapping[str, Words] = {
    # the file and the form; the error that refused them names what is wrong
    "ledger-file": _fault(N_("{x}")),
    "form-unusable": _fault(N_("{x}")),
    "form-lost": _fault(
        N_("The form {name} is to be printed with, but its text is lost."),
        N_("kubebook group set --format FORM"),
    ),
    "seal-broken": _fault(
        N_("{month} is no longer as it was closed on {closed} with the seal {seal}."),
        N_("kubebook check --seal {seal}"),
    ),
    "count-overtaken": _notice(
        N_(
            "The money was counted on {day}, and the book of that day was changed by {changed:rp} "
            "afterwards."
        ),
        N_("kubebook show counts"),
    ),
    "count-unexplained": _notice(
        _by(
            "way",
            more=N_("On {day} {amount:rp} more was counted than the book has; nobody said why."),
            less=N_("On {day} {amount:rp} less was counted than the book has; nobody said why."),
        ),
        N_("kubebook show counts"),
    ),
    "month-reopened": _notice(
        N_("{month} was opened again on {day} by {who}: {reason}."),
    ),
    "count-differs": _notice(
        _by(
            "way",
            more=N_("Counted on {day}: {amount:rp} more than the book has ({why})."),
            less=N_("Counted on {day}: {amount:rp} less than the book has ({why})."),
        ),
    ),
    "month-to-close": _notice(
        N_("Count the money and close {month}."), N_("kubebook count\nkubebook close")
    ),
    "specimen-open": _notice(
        N_("{bank} needs the signatures of the new treasurer {name}, who took over on {day}."),
        done=N_("kubebook handover --specimen DATE"),
    ),
    # reports
    "report-to-print": _notice(N_("Print the report of {month}"), N_("kubebook report")),
    "report-outgrown": _notice(
        N_("Changed since it was printed, so print it again: {names}."),
        _by(
            "of",
            period=N_("kubebook report --period {typed}"),
            year=N_("kubebook report annual --period {typed}"),
        ),
    ),
    # copies
    "copy-none": _notice(
        N_("This book was never copied to a flash drive; it is {days:n} days old."),
        N_("kubebook backup DIR"),
    ),
    "copy-old": _notice(
        N_("The last copy, on drive {drive}, is {days:n} days old ({day:short})."),
        N_("kubebook backup DIR"),
    ),
    # entries
    "entry-first": _notice(N_("Record the first money that comes in"), N_("kubebook receipt")),
    "account-unknown": _fault(
        N_("{voucher} names the account {code}, which does not exist."), _VOID
    ),
    "member-unknown": _fault(N_("{voucher} names the member {member}, who does not exist."), _VOID),
    "owner-missing": _fault(
        _by(
            "per",
            member=N_("{voucher} on {label} does not say whose it is."),
            party=N_("{voucher} on {label} does not say with whom."),
        ),
        _by(
            "per",
            member=N_('kubebook entry correct {voucher} --member NAME --reason "..."'),
            party=N_('kubebook entry correct {voucher} --party NAME --reason "..."'),
        ),
    ),
    "voucher-doubled": _fault(N_("{voucher} stands for two different events."), _SHOW_ENTRY),
    "voucher-series": _fault(
        N_("{voucher} of {date} should be of the series {series}."), _SHOW_ENTRY
    ),
    "day-to-come": _fault(
        _by(
            "named",
            all=N_("Dated after today, and in no figure until that day: {names}."),
            some=N_("Dated after today, and in no figure until that day: {names}, {more:n} more."),
            clock=N_("If this computer's clock is right, dated after today: {names}."),
        ),
        _by(
            "of",
            entry=N_('kubebook entry correct {typed} --date DATE --reason "..."'),
            member=N_("kubebook member set {typed} --joined DATE"),
            meeting=N_("kubebook meeting set {typed} --date DATE"),
            visit=N_("kubebook visit set {typed} --date DATE"),
            problem=N_("kubebook problem set {typed} --date DATE"),
            letter=N_("kubebook letter set {typed} --date DATE"),
            sent=N_("kubebook letter sent {typed} --date DATE"),
            grant=N_("kubebook grant set {typed} --decree-date DATE"),
            asset=N_("kubebook asset set {typed} --date DATE"),
            gone=N_("kubebook asset set {typed} --returned"),
            **dict.fromkeys(ROLES, N_("kubebook member set {typed} --role {of} --date DATE")),
        ),
    ),
    "numbers-missing": _notice(
        _by(
            "named",
            all=N_("Numbers missing in {series}: {shown}."),
            some=N_("{count} numbers are missing in {series}, among them {shown}."),
        ),
    ),
    "entries-void": _notice(N_("Void and not replaced: {vouchers}, {amount:rp}.")),
    # balances
    "below-nothing": _fault(
        N_("{label} is {short:rp} below nothing at the end of {day}."), _SHOW_ACCOUNT
    ),
    "wrong-side": _notice(N_("{label} stands at {balance:rp}, below nothing."), _SHOW_ACCOUNT),
    "before-opening": _fault(
        N_("{voucher} of {date} stands before the opening balances of {last}."), _VOID
    ),
    "old-book-open": _notice(
        N_("If there is an old book, take over its balances."), N_("kubebook opening")
    ),
    "aid-open": _notice(N_("If there is aid, record its decree."), N_("kubebook grant add")),
    "plan-open": _notice(N_("Write down the budget plan (RAB)."), N_("kubebook plan add")),
    "opening-left": _notice(
        _by(
            "side",
            missing=N_("{amount:rp} of the opening balances has no origin yet (saldo-awal)."),
            above=N_(
                "The opening balances have {amount:rp} more origin than content (saldo-awal)."
            ),
        ),
        _by(
            "side",
            missing=N_("kubebook opening"),
            above=N_(
                'kubebook adjust {amount:n} "Rugi sebelum pembukuan" '
                "--from saldo-laba --to saldo-awal --date {last:short}"
            ),
        ),
        paper=N_(
            "The opening balances still leave {amount:rp} that has no owner yet (saldo-awal)."
        ),
    ),
    "money-held": _notice(
        N_("The money left, {money:rp}, is less than what is held for members, {held:rp}."),
    ),
    "claim-late": _notice(
        _by(
            "of",
            one=N_("{name} has not paid {amount:rp} since {day}."),
            rest=N_("{count} others have not paid {amount:rp} together."),
        ),
    ),
    "debt-late": _notice(
        _by(
            "of",
            one=N_("The group still owes {name} {amount:rp} since {day}."),
            rest=N_("The group still owes {count} others {amount:rp} together."),
        ),
    ),
    # companion, letters, meetings
    "companion-late": _notice(
        _by(
            "how",
            visited=N_("The companion {name} has not come for {days} days, since {since}."),
            never=N_("The companion {name} has never come, {days} days after {since}."),
        ),
        _by(
            "next",
            write=N_("kubebook report companion-letter"),
            send=_LETTERS,
            wait=_LETTERS,
        ),
        done=_by("next", write="", send=_SENT, wait=_ANSWERED),
    ),
    "companion-none": _notice(
        _by(
            "office",
            named=N_("The group has no companion; ask {to} who it is."),
            unknown=N_("The group has no companion; ask the Dinas Sosial who it is."),
        ),
    ),
    "companion-since-unknown": _notice(
        N_("Since when {name} is the companion is not known, so visits cannot be missed."),
        N_("kubebook group set --companion-since DATE"),
    ),
    "letter-unanswered": _notice(
        N_("The letter {reference} to {to} has had no answer for {days} days."),
        _LETTERS,
        done=_ANSWERED,
    ),
    "meeting-unrecorded": _notice(
        N_("Who came to the meeting of {day} is not written down."),
        N_("kubebook meeting set {number}"),
    ),
    "members-absent": _notice(
        N_("Absent from the last {count} meetings: {names}."),
        N_("kubebook show attendance"),
    ),
    "meeting-next": _notice(
        _by(
            "known",
            both=N_("Next meeting: {day:day}, at {time}. {agenda}"),
            agenda=N_("Next meeting: {day:day}. {agenda}"),
            time=N_("Next meeting: {day:day}, at {time}; the agenda is open."),
            day=N_("Next meeting: {day:day}; the agenda is open."),
        ),
        N_("kubebook report meeting-pack"),
    ),
    # grants
    "grant-unknown": _fault(
        N_("{voucher} names the grant {grant}, which does not exist."), _NAME_GRANT
    ),
    "aid-not-there": _notice(
        _by(
            "of",
            aid=N_(
                "By the book {left:rp} of the aid should be left, but the group's own money is "
                "{money:rp}: {missing:rp} is not there."
            ),
            interest=N_(
                "By the book {left:rp} of the aid and its interest should be left, but the group's "
                "own money is {money:rp}: {missing:rp} is not there."
            ),
        ),
        _SHOW_USE,
    ),
    "grant-shortfall": _notice(
        _by(
            "came",
            nothing=N_("Nothing of {label}, {promised:rp}, has come yet."),
            part=N_(
                "Of {label} came {received:rp} out of {promised:rp}: {difference:rp} is missing."
            ),
        ),
        _by("came", nothing=_RECEIVE_GRANT, part=_SHOW_GRANT),
    ),
    "grant-excess": _notice(
        N_("Of {label} came {received:rp}, which is {difference:rp} more than its {promised:rp}."),
        _SHOW_GRANT,
    ),
    "aid-to-members": _notice(
        _by(
            "named",
            all=N_("{amount:rp} of {label} was paid to members: {vouchers}."),
            some=N_("{amount:rp} of {label} was paid to members, {count} vouchers: {vouchers} ..."),
        ),
        _SHOW_USE,
    ),
    "aid-unnamed": _notice(
        N_("{voucher}, {amount:rp} of aid, does not say of which grant it is."),
        _NAME_GRANT,
    ),
    "report-due": _notice(
        _by(
            "when",
            ahead=N_("{what} is due on {due}, in {days} days."),
            today=N_("{what} is due today."),
            past=N_("{what} was due on {due}, {days} days ago."),
        ),
        _ACCOUNT_FOR,
        done=_by(
            "of",
            stage=N_("kubebook grant set {name} --stage-reported {stage}"),
            grant=N_("kubebook grant set {name} --reported DATE"),
            statement=N_("kubebook grant set {name} --stated DATE"),
        ),
    ),
    "report-hand-in": _notice(
        _by(
            "when",
            ahead=N_("{what} is printed: have it signed, and hand it in by {due}, in {days} days."),
            today=N_("{what} is printed: have it signed, and hand it in today."),
            past=N_("{what} is printed: have it signed and hand it in; it was due on {due}."),
        ),
        N_("kubebook grant show {name}"),
    ),
    "sts-missing": _notice(
        N_("{amount:rp} of {label} went back; the number of its STS is not written."),
        N_("kubebook grant set {name} --sts NUMBER"),
        report=N_("The number of the STS by which {amount:rp} went back."),
    ),
    "rest-not-returned": _notice(
        _by(
            "of",
            aid=N_("The rest, {rest:rp}, must go back and has not yet."),
            interest=N_("The rest with its interest, {rest:rp}, must go back and has not yet."),
        )
    ),
    "grant-facts": _notice(N_("Not known of the grant: {lacking}.")),
    "group-facts": _notice(N_("Not known of the group: {lacking}.")),
    # plan
    "line-unknown": _fault(
        N_("{voucher} names line {line} of the plan, which does not exist."), _NAME_LINE
    ),
    "line-gone": _notice(
        N_("Spent on RAB line {line}, {text}, which the plan has no more: {over:rp}."),
        _NAME_LINE,
    ),
    "line-overrun": _notice(
        N_("RAB line {line}, {text}, is {over:rp} over its budget."),
        N_("kubebook plan set {line}"),
    ),
    "spent-outside": _notice(
        _by(
            "named",
            all=N_("Spent outside the RAB: {vouchers}, {amount:rp}."),
            some=N_("Spent outside the RAB: {vouchers} and {more:n} more, {amount:rp}."),
        ),
        _NAME_LINE,
        paper=N_("Spent outside the RAB: {ranges}, {amount:rp}."),
    ),
    "plan-empty": _notice(N_("The budget plan (RAB) has no line that this grant pays.")),
    "plan-not-agreed": _notice(N_("No meeting has agreed to the budget plan (RAB) yet.")),
    "plan-missing": _notice(
        N_("{label} has no line in the budget plan (RAB) yet."), N_("kubebook plan add")
    ),
    "plan-below-grant": _notice(
        N_("{left:rp} of {label} is not planned in the RAB yet, out of {amount:rp}."),
        N_("kubebook plan add"),
    ),
    "plan-above-grant": _notice(
        N_("The RAB spends {planned:rp} of {label}, more than its {amount:rp}."),
        N_("kubebook plan list"),
    ),
    "plan-draft": _notice(
        _by(
            "by",
            meeting=N_("The RAB is a draft; the meeting of {day} spoke of it."),
            nobody=N_("The RAB is a draft: let a meeting decide on it, and record that."),
        ),
        _by(
            "by",
            meeting=N_("kubebook plan approve --meeting {number}"),
            nobody=N_("kubebook meeting add"),
        ),
    ),
    # people
    "officer-unknown": _fault(
        N_("The office {role} is given to {member}, who does not exist."), _GIVE_OFFICE
    ),
    "members-number": _notice(
        _MEMBERS,
        _by("size", none=_ADD_MEMBER, few=_ADD_MEMBER, many=N_("kubebook member leave NAME")),
        paper=_by(
            "size", none=N_("The list of members is still empty."), few=_MEMBERS, many=_MEMBERS
        ),
    ),
    "office-empty": _notice(N_("There is no {offices}."), _GIVE_OFFICE),
    "cards-rounded": _notice(
        N_(
            "The NIK and KK of {count} members all end in 0: {names}. "
            "Excel may have taken their last digit; compare them with the cards."
        ),
        _SET_CARDS,
    ),
    "nik-missing": _notice(N_("NIK not filled in: {names}."), _SET_NIK),
    "nik-doubtful": _notice(N_("Look at the NIK of {id} {name} again: {odd}."), _SET_NIK),
    "member-child": _notice(
        N_("{id} {name}, born {born}, was a child on joining. Is the year right?"),
        N_("kubebook member set {id} --birth-date DATE"),
    ),
    # characters
    "letters-unprintable": _notice(
        _by(
            "named",
            all=N_("The typeface of the paper lacks {letters}; a box is printed: {places}."),
            some=N_(
                "The typeface of the paper lacks {letters}; a box is printed: {places} and {more} "
                "more."
            ),
        ),
    ),
    # proofs
    "proof-missing": _notice(
        _by(
            "named",
            all=N_("No proof yet: {vouchers}, together {amount:rp}."),
            some=N_("No proof yet: {vouchers} and {more} more, together {amount:rp}."),
        ),
        N_("kubebook entry attach {voucher}"),
        report=N_("Proofs missing: {count} vouchers, {amount:rp}: {ranges}."),
        notice=N_("No proof yet: {count} vouchers, {amount:n}."),
    ),
    "proof-lost": _fault(
        N_("{voucher}: its proof {name} is no longer in the ledger's folder."),
        _ATTACH_FILE,
        report=N_("Files of proofs that are lost: {ranges}."),
    ),
    "proof-changed": _fault(
        N_("{voucher}: its proof {name} was changed after it was attached."),
        _ATTACH_FILE,
    ),
    # goods
    "goods-not-listed": _notice(
        N_("{lack:rp} of {label} is not in the inventory yet."),
        N_("kubebook asset add NAME --voucher {voucher}"),
    ),
    "goods-not-booked": _notice(
        N_("The inventory lists {listed:rp} of {label}; in the books it is {balance:rp}."),
        _SHOW_ACCOUNT,
    ),
    "goods-without-entry": _notice(
        N_("In the inventory, but in no entry of the books: {goods}."),
        N_("kubebook asset set {tag} --voucher VOUCHER"),
    ),
    "depreciation-missing": _notice(
        N_("Depreciation not booked yet: {months}."),
        N_("kubebook asset depreciate --month {typed}"),
    ),
    "goods-gone": _notice(N_("Gone from the inventory: {goods}.")),
}
