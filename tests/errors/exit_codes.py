"""The exit code of every leaf, as scripts rely on it: one that is in no list here ends in 1.

2 is wrong usage: something was left out or cannot be read. 3 is the ledger file.
"""

WRONG_USAGE = frozenset(
    (
        "LeftOut SeveralLedgers ClockWrong NoSuchCommand NoSuchCommandNear CommandToCome "
        "NoSuchOption NoSuchOptionNear OptionTooEarly LongDash TextBeginsWithDash "
        "OptionWithoutValue OptionWithValue "
        "CommandMissing ValueUnusable TooManyWords TextUnquoted OfficerTwice PlaceholderTyped "
        "ExtensionUnknown FileNameImpossible AccountNameBad TextMissing ReasonMissing "
        "TextTooLong MemberMissing PartyMissing VoucherUnreadable VoucherHasParts "
        "ActingMissing PiecesUnreadable FaceUnknown FaceTwice NothingCounted WitnessesMissing "
        "NothingToCorrect OptionNotForEntry CountUnreadable PriceIsCount GrantNameBad "
        "StageUnreadable GrantNotNamed GrantYearBad PresentAndAbsent TimeUnreadable NothingSaid "
        "CompanionUnknown StatementNeedsAccount StatementNeedsGrant NumberTooShort "
        "NumberHasLetters NumberSpoilt NameMissing NothingToSet MembersUnread "
        "RoleUnknown ChoiceUnknown VolumeUnreadable VolumeAmbiguous VolumeNotPositive "
        "VolumeTooLarge LineWorthNothing LineTooLarge LineTextMissing RevisionReasonMissing "
        "FundMissing AmountUnreadable AmountAmbiguous AmountNotPositive AmountTooLarge "
        "DateUnreadable DateImpossible MonthImpossible YearImpossible PeriodUnreadable "
        "PeriodBackwards PiecesNotWhole"
    ).split()
)
OF_THE_LEDGER = frozenset(
    (
        "LedgerNotHere LedgerRenamed LedgerMissing LedgerIsFolder LedgerUnreadable LedgerEmpty "
        "LedgerForeign LedgerBinary LedgerUnfinished LedgerDamaged LedgerNewer LedgerUnknown "
        "LedgerOlder LedgerBefore LedgerDiverged LedgerOfOthers LedgerLocked LedgerMoved "
        "LedgerNotWritten LedgerWithoutLocks LedgerNotBegunWithoutLocks LedgerPerhapsSaved "
        "LedgerReadOnly RecordDropped NothingToSalvage"
    ).split()
)
