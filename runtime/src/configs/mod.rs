//! What each pallet is told, a file for each domain. Pallets are wired together here and nowhere else.

pub mod accounts;
pub mod badges;
pub mod belonging;
pub mod bodies;
pub mod consensus;
pub mod deciding;
pub mod emergency;
pub mod filter;
pub mod identity;
pub mod money;
pub mod nfts;
pub mod reporting;
pub mod system;
pub mod treasury;
