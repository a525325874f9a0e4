//! Who has a voice.

use codec::{Encode, MaxEncodedLen};

use super::Block;
use crate::{CivilSeconds, MemberClass, MemberId, MemberStatus, Standing, VoiceProblem, Voter};

const NOW: CivilSeconds = CivilSeconds(1_000);

fn status(class: MemberClass, standing: Standing) -> MemberStatus {
    MemberStatus { class, standing }
}

fn voter() -> Voter<Block> {
    Voter {
        id: MemberId(5),
        status: status(MemberClass::Citizen, Standing::Active),
        voice_since: 10,
        paid_until: CivilSeconds(1_001),
    }
}

#[test]
fn a_voice_needs_class_standing_dues_and_age() {
    let with = |class, standing| Voter {
        status: status(class, standing),
        ..voter()
    };
    let citizen = |standing| with(MemberClass::Citizen, standing);
    let voice = |voter: Voter<Block>| voter.voice_on(&11, NOW);
    assert_eq!(voice(voter()), Ok(()));
    assert_eq!(
        voice(with(MemberClass::Resident, Standing::Active)),
        Err(VoiceProblem::NotCitizen)
    );
    assert_eq!(
        voice(with(MemberClass::Ally, Standing::Active)),
        Err(VoiceProblem::NotCitizen)
    );
    assert_eq!(voice(citizen(Standing::Silent)), Err(VoiceProblem::Silent));
    assert_eq!(voice(citizen(Standing::Lapsed)), Err(VoiceProblem::Lapsed));
    assert_eq!(voice(citizen(Standing::Out)), Err(VoiceProblem::NotMember));
    // A suspension whose end has come is still one: somebody has to reinstate.
    let over = Standing::Suspended(CivilSeconds(1));
    assert_eq!(voice(citizen(over)), Err(VoiceProblem::Suspended));
    // The dues run out in the second in which they run out.
    let unpaid = Voter {
        paid_until: NOW,
        ..voter()
    };
    assert_eq!(voice(unpaid), Err(VoiceProblem::Lapsed));
    // A voice of the block in which something opened came too late.
    assert_eq!(voter().voice_on(&10, NOW), Err(VoiceProblem::TooRecent));
}

#[test]
fn electors_are_citizens_in_standing() {
    for class in [
        MemberClass::Citizen,
        MemberClass::Resident,
        MemberClass::Ally,
    ] {
        for (standing, stands) in [
            (Standing::Active, true),
            (Standing::Silent, true),
            (Standing::Lapsed, false),
            (Standing::Suspended(NOW), false),
            (Standing::Out, false),
        ] {
            let expected = stands && class == MemberClass::Citizen;
            assert_eq!(
                status(class, standing).is_elector(),
                expected,
                "{class:?} {standing:?}"
            );
        }
    }
}

#[test]
fn a_voter_is_small() {
    let longest = status(MemberClass::Citizen, Standing::Suspended(NOW));
    let longest = Voter {
        status: longest,
        ..voter()
    };
    assert_eq!(longest.encoded_size(), 26);
    assert_eq!(Voter::<Block>::max_encoded_len(), 26);
}
