//! Values read by the description of types that a runtime carries in its metadata.
//!
//! The types of this binary fit the blocks of its own runtime only. A chain that was upgraded has others,
//! and each of them says what its values look like.

use codec::{Compact, Decode, Error, Input};
use scale_info::{
    form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefBitSequence, TypeDefPrimitive,
};

/// What metadata begins with: four letters, and the number of its version.
const MAGIC: &[u8] = b"meta";
/// From the first on the description of all types follows at once, whatever comes after it.
const VERSIONS: core::ops::RangeInclusive<u8> = 14..=16;

/// A value, as far as accounts need to know it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// A number that is not negative.
    Number(u128),
    /// Bytes, of a text too.
    Bytes(Vec<u8>),
    /// Values of one type after each other.
    List(Vec<Value>),
    /// A structure or a tuple. Fields without a name have their number, from 0.
    Fields(Vec<(String, Value)>),
    /// One of several, by its name.
    Variant(String, Vec<(String, Value)>),
    /// What no account has: negative numbers, numbers over 128 bits, bits.
    Other,
}

impl Value {
    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(fields) | Self::Variant(_, fields) => fields
                .iter()
                .find(|(of, _)| of == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// What a structure of one field wraps, however often.
    fn inner(&self) -> &Self {
        match self {
            Self::Fields(fields) => match fields.as_slice() {
                [(_, value)] => value.inner(),
                _ => self,
            },
            _ => self,
        }
    }

    /// A number, or a type of its own around one.
    pub fn number(&self) -> Option<u128> {
        match self.inner() {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Bytes, or a type of its own around them.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self.inner() {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The name of a variant, and its first field.
    pub fn variant(&self) -> Option<(&str, Option<&Self>)> {
        match self {
            Self::Variant(name, fields) => Some((name, fields.first().map(|(_, value)| value))),
            _ => None,
        }
    }
}

/// All types of a runtime.
pub struct Types(PortableRegistry);

impl Types {
    /// The types that metadata describes.
    ///
    /// # Errors
    /// If it is none, or of a version that is not known here.
    pub fn of_metadata(metadata: &[u8]) -> Result<Self, Error> {
        let mut input = metadata
            .strip_prefix(MAGIC)
            .ok_or("this is no metadata of a runtime")?;
        if !VERSIONS.contains(&input.read_byte()?) {
            return Err("its metadata is of a version that this node does not know".into());
        }
        PortableRegistry::decode(&mut input).map(Self)
    }

    /// The type of that name in that crate, in whichever of its files it stands.
    pub fn find(&self, home: &str, name: &str) -> Option<u32> {
        let of_that_name = self.0.types.iter().find(|known| {
            let path = &known.ty.path.segments;
            path.first().is_some_and(|first| first == home)
                && path.last().is_some_and(|last| last == name)
        });
        of_that_name.map(|known| known.id)
    }

    /// Reads a value of that type.
    ///
    /// # Errors
    /// If the bytes are none.
    pub fn read(&self, id: u32, input: &mut &[u8]) -> Result<Value, Error> {
        let found = self
            .0
            .resolve(id)
            .ok_or("a type is not described in the metadata")?;
        match &found.type_def {
            TypeDef::Composite(composite) => {
                Ok(Value::Fields(self.fields(&composite.fields, input)?))
            }
            TypeDef::Variant(variants) => {
                let index = input.read_byte()?;
                let variant = variants
                    .variants
                    .iter()
                    .find(|variant| variant.index == index)
                    .ok_or("a variant is not described in the metadata")?;
                let fields = self.fields(&variant.fields, input)?;
                Ok(Value::Variant(variant.name.clone(), fields))
            }
            TypeDef::Sequence(sequence) => {
                let count = Compact::<u32>::decode(input)?.0;
                self.list(sequence.type_param.id, count, input)
            }
            TypeDef::Array(array) => self.list(array.type_param.id, array.len, input),
            TypeDef::Tuple(tuple) => {
                let fields = tuple.fields.iter().enumerate();
                fields
                    .map(|(index, field)| Ok((index.to_string(), self.read(field.id, input)?)))
                    .collect::<Result<_, Error>>()
                    .map(Value::Fields)
            }
            TypeDef::Primitive(primitive) => read_primitive(primitive, input),
            // The same for all widths.
            TypeDef::Compact(_) => Ok(Value::Number(Compact::<u128>::decode(input)?.0)),
            TypeDef::BitSequence(bits) => self.skip_bits(bits, input),
        }
    }

    fn fields(
        &self,
        fields: &[Field<PortableForm>],
        input: &mut &[u8],
    ) -> Result<Vec<(String, Value)>, Error> {
        fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let name = field.name.clone().unwrap_or_else(|| index.to_string());
                Ok((name, self.read(field.ty.id, input)?))
            })
            .collect()
    }

    fn list(&self, id: u32, count: u32, input: &mut &[u8]) -> Result<Value, Error> {
        let is_bytes = self
            .0
            .resolve(id)
            .is_some_and(|of| matches!(of.type_def, TypeDef::Primitive(TypeDefPrimitive::U8)));
        if is_bytes {
            return Ok(Value::Bytes(take(u64::from(count), input)?.to_vec()));
        }
        (0..count)
            .map(|_| self.read(id, input))
            .collect::<Result<_, _>>()
            .map(Value::List)
    }

    fn skip_bits(
        &self,
        bits: &TypeDefBitSequence<PortableForm>,
        input: &mut &[u8],
    ) -> Result<Value, Error> {
        let count = Compact::<u32>::decode(input)?.0;
        let store = self.0.resolve(bits.bit_store_type.id);
        let bytes = match store.map(|store| &store.type_def) {
            Some(TypeDef::Primitive(TypeDefPrimitive::U8)) => 1,
            Some(TypeDef::Primitive(TypeDefPrimitive::U16)) => 2,
            Some(TypeDef::Primitive(TypeDefPrimitive::U32)) => 4,
            Some(TypeDef::Primitive(TypeDefPrimitive::U64)) => 8,
            _ => return Err("bits are not stored in words".into()),
        };
        let words = u64::from(count).div_ceil(bytes * 8);
        take(words * bytes, input)?;
        Ok(Value::Other)
    }
}

fn read_primitive(primitive: &TypeDefPrimitive, input: &mut &[u8]) -> Result<Value, Error> {
    use TypeDefPrimitive as Kind;
    let bytes = match primitive {
        Kind::Str => {
            let count = Compact::<u32>::decode(input)?.0;
            return Ok(Value::Bytes(take(u64::from(count), input)?.to_vec()));
        }
        Kind::Bool | Kind::U8 => 1,
        Kind::U16 => 2,
        Kind::Char | Kind::U32 => 4,
        Kind::U64 => 8,
        Kind::U128 => 16,
        Kind::I8 => return skip(1, input),
        Kind::I16 => return skip(2, input),
        Kind::I32 => return skip(4, input),
        Kind::I64 => return skip(8, input),
        Kind::I128 => return skip(16, input),
        Kind::U256 | Kind::I256 => return skip(32, input),
    };
    // The lowest byte comes first.
    let number = take(bytes, input)?
        .iter()
        .rev()
        .fold(0, |number: u128, byte| (number << 8) | u128::from(*byte));
    Ok(Value::Number(number))
}

fn skip(count: u64, input: &mut &[u8]) -> Result<Value, Error> {
    take(count, input)?;
    Ok(Value::Other)
}

fn take<'a>(count: u64, input: &mut &'a [u8]) -> Result<&'a [u8], Error> {
    let taken = usize::try_from(count)
        .ok()
        .and_then(|count| input.split_at_checked(count));
    let (taken, rest) = taken.ok_or("the bytes end too early")?;
    *input = rest;
    Ok(taken)
}
